import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

/** A running gateway of the benchmark; disposing of it ends its process. */
export type LocalGateway = AsyncDisposable & {
  /** Value for `ALI1688_GATEWAY_URL`. */
  readonly gatewayUrl: string;
};

/**
 * Starts the gateway of the benchmark in its own process, so that serving and asking share no thread.
 *
 * @throws Error when it ends before it has printed its address
 */
export async function startLocalGateway(): Promise<LocalGateway> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'local-gateway.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const lines = createInterface({input: child.stdout});
  const first: unknown = await Promise.race([once(lines, 'line'), ended]);
  const line: unknown = Array.isArray(first) ? first[0] : undefined;
  if (typeof line !== 'string')
    throw new Error(`The gateway of the benchmark did not start: ${String(line)}`);
  return {
    gatewayUrl: line,
    [Symbol.asyncDispose]: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
