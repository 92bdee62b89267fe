/** The segments of `/openapi/{protocol}/{version}/{namespace}/{api}/{appKey}` (gateway.md section 1). */
export type GatewayPath = {
  readonly protocol: string;
  readonly version: string;
  readonly namespace: string;
  readonly name: string;
  /** Undefined if the path ends before it. */
  readonly appKey: string | undefined;
  /** Everything behind `/openapi/`: the text in front of the signed parameters. */
  readonly signedPath: string;
};

/** Where the gateway lives. Everything else on the server is the sandbox's own. */
export const gatewayPrefix = '/openapi/';

/** Takes a path apart as it was sent, without decoding. Undefined if it has too few or too many segments. */
export function parseGatewayPath(pathname: string): GatewayPath | undefined {
  const signedPath = pathname.slice(gatewayPrefix.length);
  const [protocol, version, namespace, name, appKey, ...rest] = signedPath.split('/');
  if (protocol === undefined || version === undefined || namespace === undefined || name === undefined) {
    return undefined;
  }
  return rest.length > 0
    ? undefined
    : {protocol, version, namespace, name, signedPath, appKey: appKey === '' ? undefined : appKey};
}
