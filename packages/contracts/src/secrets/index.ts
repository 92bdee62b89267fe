export {createEchoRedactor, foreignText, type EchoRedactor} from './foreign-text.ts';
export {
  createSecretMatcher,
  createSecretRedactor,
  redacted,
  shortestProtected,
  type SecretRedactor,
} from './redact-secrets.ts';
