import type {PreparedCall} from '@ali1688/gateway';

/** A signed request that a dry run shows instead of sending it. Secrets are left out. */
export type ShownRequest = {
  readonly method: 'POST';
  readonly url: string;
  readonly parameters: Readonly<Record<string, string>>;
};

const shownSignatureLength = 6;

/**
 * A prepared call as a dry run shows it: the token left out, the signature shortened.
 *
 * @param withheld names of parameters of which no more than the length is shown
 */
export function showRequest(prepared: PreparedCall, withheld: readonly string[] = []): ShownRequest {
  const shownValue = (name: string, value: string): string => {
    if (name === 'access_token') return '[redacted]';
    return withheld.includes(name) ? `[${value.length} characters, not shown]` : value;
  };
  const parameters = Object.fromEntries(
    prepared.parameters.map(([name, value]) => [name, shownValue(name, value)]),
  );
  const shown = `${prepared.signature.slice(0, shownSignatureLength)}…`;
  return {method: 'POST', url: prepared.url, parameters: {...parameters, _aop_signature: shown}};
}
