import {spawn} from 'node:child_process';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {credentials, parseRecord, type Scene} from './scene.ts';

const programs = fileURLToPath(new URL('../programs/', import.meta.url));

/** Runs the program that asks for a token, as a real process, if need be as another user. */
export async function runGetToken(
  scene: Scene,
  options: {
    readonly env?: Readonly<Record<string, string>>;
    readonly userId?: number;
    /** Which of the test programs; the one that asks for two tokens unless said otherwise. */
    readonly program?: 'get-token.ts' | 'warm-read.ts';
  } = {},
): Promise<{readonly output: Record<string, unknown>; readonly stderr: string}> {
  const {userId, program = 'get-token.ts'} = options;
  const child = spawn(process.execPath, ['--conditions=@ali1688/source', programs + program], {
    cwd: '/',
    env: {
      ALI1688_APP_KEY: credentials.appKey,
      ALI1688_APP_SECRET: credentials.appSecret.reveal(),
      ALI1688_REFRESH_TOKEN: credentials.refreshToken.reveal(),
      ALI1688_GATEWAY_URL: scene.server.gatewayUrl,
      ALI1688_HOME: scene.location.path ?? '',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(userId !== undefined && {uid: userId, gid: userId}),
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (stdout === '') throw new Error(`the program printed nothing; its standard error: ${stderr}`);
  return {output: parseRecord(stdout), stderr};
}
