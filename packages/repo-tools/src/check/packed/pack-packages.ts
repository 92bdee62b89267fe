import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {findPnpm} from '../../workspace/pnpm-command.ts';
import {runCommand} from '../../workspace/run-tool.ts';
import {outputLines} from '../../workspace/tool-output.ts';

/**
 * Packs every package of the workspace into a folder, as publishing would.
 *
 * @returns absolute path of each tarball, by package name
 * @throws Error when pnpm fails
 */
export async function packPackages(root: string, destination: string): Promise<ReadonlyMap<string, string>> {
  const pnpm = await findPnpm(root, process.env);
  const args = [...pnpm.args, '-r', 'pack', '--pack-destination', destination];
  const run = await runCommand(pnpm.command, args, root);
  if (run.exitCode !== 0) {
    throw new Error(
      `pnpm pack failed: ${outputLines(run.stderr + run.stdout)
        .slice(-5)
        .join(' ')}`,
    );
  }
  const files = await readdir(destination);
  return new Map(files.map((file) => [packageName(file), join(destination, file)] as const));
}

/** `ali1688-plugin-ranking-0.0.0.tgz` is `@ali1688/plugin-ranking`. */
function packageName(file: string): string {
  return file.replace(/^ali1688-(.+?)-\d+\.\d+\.\d+.*\.tgz$/, '@ali1688/$1');
}
