/** Secrets of a fuzz run, that no stream may show. A slash and an equals sign are written in several ways. */
export const canaries = {
  appSecret: 'canary/app-secret=5f1c9d',
  accessToken: 'canary/access-token=7b20aa',
  refreshToken: 'canary/refresh-token=e91d04',
  /** What the gateway grants. */
  grantedAccessToken: 'canary/granted-access=3c77f8',
  grantedRefreshToken: 'canary/granted-refresh=a406be',
  code: 'canary-authorization-code-88d2',
} as const;

/** The ways in which a service may write a secret that it repeats. */
export function writtenForms(secret: string): readonly string[] {
  const codes = secret.split('').map((character) => character.charCodeAt(0).toString(16).padStart(4, '0'));
  return [
    JSON.stringify(secret),
    JSON.stringify(secret).replaceAll('/', String.raw`\/`),
    JSON.stringify(secret).replaceAll('=', String.raw`\u003d`),
    `"${codes.map((code) => String.raw`\u${code}`).join('')}"`,
    JSON.stringify(encodeURIComponent(secret)),
    JSON.stringify(encodeURIComponent(secret).replaceAll(/%../g, (escape) => escape.toLowerCase())),
    JSON.stringify(`Bearer ${secret}, said twice: ${secret}`),
  ];
}
