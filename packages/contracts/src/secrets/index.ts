export {
  createSecretMatcher,
  createSecretRedactor,
  redacted,
  shortestProtected,
  type SecretRedactor,
} from './redact-secrets.ts';
