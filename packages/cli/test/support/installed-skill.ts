import {runProgram, type ProgramRun} from '@ali1688/testkit';
import {cp} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Place, Variables} from './place.ts';
import {takeTurn} from './turns.ts';

/** A skill as a user has it: a copy of its folder, somewhere else, with its script. */
export type InstalledSkill = {
  readonly folder: string;
  readonly script: string;
  /** How its hints name the script. */
  readonly program: string;
  /** Runs the script from the working folder of the place. */
  run(args: readonly string[], variables?: Variables, node?: string): Promise<ProgramRun>;
};

/** Copies a skill of the repository below the place, under a path with a space and Chinese characters. */
export async function installSkill(place: Place, skill: string): Promise<InstalledSkill> {
  const source = fileURLToPath(new URL(`../../../../skills/${skill}`, import.meta.url));
  const folder = join(place.path, '我的 skills', skill);
  await cp(source, folder, {recursive: true});
  const script = join(folder, 'scripts', `${skill}.mjs`);
  return {
    folder,
    script,
    program: `node '${script}'`,
    run: (args, variables, node = process.execPath) =>
      takeTurn(() =>
        runProgram(node, {
          args: [script, ...args],
          env: place.environment(variables),
          cwd: place.workFolder,
        }),
      ),
  };
}
