import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isRecord} from '@ali1688/contracts/json';

/** A program with its first arguments. */
export type CommandPrefix = {readonly command: string; readonly args: readonly string[]};

/**
 * How to call pnpm: the copy that started this process, else the exact version that the root
 * package.json pins, through npx. A bare `pnpm` could be another version.
 *
 * @throws Error when the root package.json pins no version
 */
export async function findPnpm(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<CommandPrefix> {
  const running = environment['npm_execpath'];
  if (running !== undefined && /[\\/]pnpm[^\\/]*$/.test(running)) {
    return /\.[cm]?js$/.test(running)
      ? {command: process.execPath, args: [running]}
      : {command: running, args: []};
  }
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const pin = isRecord(manifest) ? manifest['packageManager'] : undefined;
  if (typeof pin !== 'string' || !pin.startsWith('pnpm@')) {
    throw new Error('The root package.json pins no pnpm version in packageManager.');
  }
  return {command: 'npx', args: ['-y', pin]};
}
