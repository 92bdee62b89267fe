import type {ProgramRun} from '@ali1688/testkit';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {chmod, chown, mkdir} from 'node:fs/promises';
import {buffer, text} from 'node:stream/consumers';
import {binPath} from './bin-path.ts';
import type {Place} from './place.ts';
import {takeTurn} from './turns.ts';

/** A user id without rights of its own, usually `nobody`. Root is told of no permission, so it has to step down. */
const otherUserId = 65_534;

/** Makes a home that nobody can write to, of the user who will run the program. */
export async function lockHome(place: Place): Promise<void> {
  await mkdir(place.home);
  if (process.getuid?.() === 0) {
    for (const path of [place.path, place.workFolder, place.home])
      await chown(path, otherUserId, otherUserId);
  }
  await chmod(place.home, 0o555);
}

/** Runs `ali1688` as a user for whom permissions hold. */
export async function runWithoutRights(place: Place, args: readonly string[]): Promise<ProgramRun> {
  return takeTurn(async () => {
    const child = spawn(process.execPath, [binPath, ...args], {
      cwd: place.workFolder,
      env: {PATH: process.env['PATH'] ?? '', ...place.environment()},
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 20_000,
      killSignal: 'SIGKILL',
      ...(process.getuid?.() === 0 && {uid: otherUserId, gid: otherUserId}),
    });
    const [stdoutBytes, stderr] = await Promise.all([
      buffer(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    const {exitCode, signalCode: signal} = child;
    return {exitCode, signal, stdoutBytes, stdout: stdoutBytes.toString('utf8'), stderr};
  });
}
