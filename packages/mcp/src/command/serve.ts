import {randomBytes} from 'node:crypto';
import {Secret} from '@ali1688/contracts/ports';
import {servePipes} from '../serve/serve-stdio.ts';
import type {Service} from './open-service.ts';

/** How a server is to be reached. */
export type Serving = {
  /** Port to listen on, 0 for any; undefined for standard input and output. */
  readonly http: number | undefined;
  /** Writes a line for the person who started it. */
  readonly say: (line: string) => void;
  /** Ends the service. */
  readonly signal: AbortSignal;
};

/** Serves until the client has gone or the signal comes. Throws `USAGE_INVALID` for a port that cannot be used. */
export async function serve({factory, engine}: Service, {http, say, signal}: Serving): Promise<void> {
  const {guard, language, log} = engine;
  const redact = (text: string): string => guard.redact(text);
  const onFault = (fault: Error): void => log.debug('fault', {message: fault.message});
  if (http === undefined) {
    const {stdin: input, stdout: output} = process;
    await servePipes(factory, {input, output, redact, onFault, signal});
    return;
  }
  // What speaks HTTP is most of what a start would load.
  const {serveHttp} = await import('../serve/serve-http.ts');
  const token = randomBytes(32).toString('base64url');
  const service = await serveHttp(factory, {port: http, token, redact, onFault});
  say(
    language === 'zh'
      ? `MCP 服务地址：${service.url}\n访问令牌（仅显示一次）：Bearer ${token}`
      : `MCP server: ${service.url}\nBearer token, shown this once: ${token}`,
  );
  // From here on it is a secret like any other.
  guard.protect(new Secret(token));
  await abortOf(signal);
  await service.close();
}

/** Pending until nobody wants the server any more (Ctrl-C). */
function abortOf(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), {once: true});
  });
}
