import type {PreparedCall} from '@ali1688/gateway';

/** A signed request that a dry run shows instead of sending it. Secrets are left out. */
export type ShownRequest = {
  readonly method: 'POST';
  readonly url: string;
  readonly parameters: Readonly<Record<string, string>>;
};

const shownSignatureLength = 6;

/** A prepared call as a dry run shows it: the token left out, the signature shortened. */
export function showRequest(prepared: PreparedCall): ShownRequest {
  const parameters = Object.fromEntries(
    prepared.parameters.map(([name, value]) => [name, name === 'access_token' ? '[redacted]' : value]),
  );
  const shown = `${prepared.signature.slice(0, shownSignatureLength)}…`;
  return {method: 'POST', url: prepared.url, parameters: {...parameters, _aop_signature: shown}};
}
