import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {firstMatch} from './first-match.ts';

/** A sandbox with its public credentials. */
export type SandboxProcess = AsyncDisposable & {
  readonly authUrl: string;
  readonly gatewayUrl: string;
  readonly appKey: string;
  readonly appSecret: string;
};

const program = `
import {startSandbox} from '@ali1688/sandbox';
const {authUrl, gatewayUrl, credentials, close} = await startSandbox({consent: 'ask'});
const {appKey, appSecret} = credentials;
console.log('started ' + JSON.stringify({authUrl, gatewayUrl, appKey, appSecret: appSecret.reveal()}));
process.stdin.on('end', close).resume();
`;

/**
 * Starts the sandbox as a process of its own, in the folder of its package. It is a service that a browser
 * talks to here, as 1688 is; this package does not depend on it.
 */
export async function startSandboxProcess(): Promise<SandboxProcess> {
  const child = spawn(
    process.execPath,
    ['--conditions=@ali1688/source', '--input-type=module', '--eval', program],
    {
      cwd: fileURLToPath(new URL('../../../../sandbox/', import.meta.url)),
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'close');
  const facts = JSON.parse(await firstMatch(child.stdout, /^started (\{.*\})$/m)) as Omit<
    SandboxProcess,
    keyof AsyncDisposable
  >;
  const close = async () => {
    child.stdin.end();
    await ended;
  };
  return {...facts, [Symbol.asyncDispose]: close};
}
