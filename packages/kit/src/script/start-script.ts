import {shellWord} from '@ali1688/contracts/errors';
import {processHost} from '../host/process-host.ts';
import {scriptCommandNames} from './command-names.ts';
import {runScript} from './run-script.ts';
import type {Script} from './script.ts';
import {scriptFace} from './script-face.ts';
import type {SkillDefinition} from './skill-definition.ts';

/** A skill script with all that belongs to it. */
export type SkillScript = SkillDefinition & Required<Pick<Script, 'version' | 'loadCompanion'>>;

/**
 * Starts a skill script in this process: the words of its command line, its streams, its signals.
 * Returns at once; the exit status is set when the run has ended.
 */
export function startScript(script: SkillScript): void {
  const [, path = `${script.skill}.mjs`, ...argv] = process.argv;
  const programName = `node ${shellWord(path)}`;
  const host = processHost(programName, scriptCommandNames(script, programName));
  const run = async (): Promise<void> => {
    process.exitCode = await runScript(script, argv, host, scriptFace);
  };
  void run();
}
