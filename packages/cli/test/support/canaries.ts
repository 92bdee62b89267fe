/**
 * Secrets that can be recognised wherever they turn up. Each begins and ends with a run of plain
 * characters, so that it is found however what lies between is escaped, and also when it is cut.
 */
export const canaries = {
  appSecret: 'Qv7secretKd3Lm/+=%Xw9secretTz5Rb',
  refreshToken: 'Hn4refreshPy8Jc/+=%Vf2refreshGs6Wk',
  accessToken: 'Bt6accessMq1Zd/+=%Lr8accessNj3Yh',
  /** What the token service hands out. */
  issuedToken: 'Cw5issuedFx2Rv/+=%Sk7issuedDp9Ug',
  /** The successor of the refresh token that the token service hands out. */
  successor: 'Jz3successorTb6/+=%Eh4successorAy1',
  /** An authorization code. Plain, as those of 1688 are. */
  code: 'Ux3codeVm6Ta-Lb9codeYe4Qs',
  proxyPassword: 'Mg8proxyUd5Kw~Ox2proxyIr7Nc',
} as const;

/** Name of a canary. */
export type Canary = keyof typeof canaries;

/** Values raw, URL-encoded in both ways and as JSON, one behind the other: what a careless service might repeat. */
export function repeatValues(values: readonly string[]): string {
  const forms = values.flatMap((value) => [
    value,
    encodeURIComponent(value),
    new URLSearchParams({value}).toString(),
    JSON.stringify({value}),
  ]);
  return forms.join(' ');
}

const shortestLeak = 10;

/** The canaries that a text or a file holds, wholly or in part, plain, URL-encoded, as JSON, Base64 or hex. */
export function findCanaries(content: string | Uint8Array): readonly Canary[] {
  const text = Buffer.from(content).toString('latin1');
  return canaryForms.flatMap(({name, forms}) => (forms.some((form) => text.includes(form)) ? [name] : []));
}

const canaryForms = Object.entries(canaries).map(([name, value]) => ({
  name: name as Canary,
  forms: [value.slice(0, shortestLeak), value.slice(-shortestLeak), ...base64Forms(value), hexForm(value)],
}));

/** Base64 depends on how many bytes stand in front; the characters at the ends also on what lies beside. */
function base64Forms(value: string): readonly string[] {
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.from(' '.repeat(shift) + value).toString('base64');
    return encoded.slice(4, 4 + shortestLeak);
  });
}

function hexForm(value: string): string {
  return Buffer.from(value.slice(0, shortestLeak)).toString('hex');
}
