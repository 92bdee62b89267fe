/**
 * The headers of every call; the gateway requires none. No `Accept-Encoding` is sent, but a
 * compressed answer is read all the same. (gateway.md sections 1 and 10)
 */
export function requestHeaders(body: string): Record<string, string> {
  return {
    Accept: 'application/json',
    'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
    'Content-Length': String(Buffer.byteLength(body)),
    'User-Agent': 'ali1688',
  };
}
