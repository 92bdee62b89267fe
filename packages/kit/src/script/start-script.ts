import {shellWord} from '@ali1688/contracts/errors';
import {processHost} from '../terminal/process-host.ts';
import {scriptCommandNames} from './command-names.ts';
import {runScript} from './run-script.ts';
import type {PluginDefinition} from '../plugin/define-plugin.ts';
import type {Script} from './script.ts';
import {scriptFace} from './script-face.ts';

/** A plugin as its skill script runs it. */
export type SkillScript = Pick<PluginDefinition, 'topic' | 'operations' | 'skill'> &
  Required<Pick<Script, 'version' | 'loadCompanion'>>;

/**
 * Starts a skill script in this process: the words of its command line, its streams, its signals.
 * Returns at once; the exit status is set when the run has ended.
 */
export function startScript({skill, ...rest}: SkillScript): void {
  const script: Script = {...rest, extras: skill?.extras ?? []};
  const [, path = `${skill?.name ?? rest.topic}.mjs`, ...argv] = process.argv;
  const programName = `node ${shellWord(path)}`;
  const host = processHost(programName, scriptCommandNames(script, programName));
  const run = async (): Promise<void> => {
    process.exitCode = await runScript(script, argv, host, scriptFace);
  };
  void run();
}
