import {makeCertificate, temporaryFolder} from '@ali1688/testkit';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

/** A running gateway of the benchmark; disposing of it ends its process. */
export type LocalGateway = AsyncDisposable & {
  /** Value for `ALI1688_GATEWAY_URL`. */
  readonly gatewayUrl: string;
  /** File of its certificate; a process trusts it through `NODE_EXTRA_CA_CERTS`. */
  readonly certificatePath: string;
};

/**
 * Starts the gateway of the benchmark in its own process, so that serving and asking share no thread.
 * It speaks https, because every real call does.
 *
 * @throws Error when no certificate can be made, or when it ends before it has printed its address
 */
export async function startLocalGateway(): Promise<LocalGateway> {
  const folder = await temporaryFolder();
  const {keyPath, certificatePath} = await makeCertificate(folder.path);
  const program = join(import.meta.dirname, 'local-gateway.ts');
  const child = spawn(process.execPath, [program, keyPath, certificatePath], {
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
    certificatePath,
    [Symbol.asyncDispose]: async () => {
      child.stdin.end();
      await ended;
      await folder.remove();
    },
  };
}
