import {shellWord} from '@ali1688/contracts/errors';
import {isSkillAgent} from './skill-agents.ts';
import type {TargetChoice} from './skills-port.ts';

/** The flags of a command that say where skills go. */
type TargetFlags = {
  readonly agent: readonly string[];
  readonly dir: string | undefined;
  readonly global: boolean;
};

/**
 * The choice that the flags make, and the command lines that hints repeat.
 *
 * @param words the command with its names, such as `skills install 1688-ranking`
 */
export function targetWords(words: string, {agent, dir, global: isGlobal}: TargetFlags) {
  const command = `ali1688 ${words}`;
  const agents = agent.filter(isSkillAgent);
  const flags = [
    ...agents.map((name) => `--agent ${name}`),
    ...(dir === undefined ? [] : [`--dir ${shellWord(dir)}`]),
    ...(isGlobal ? ['--global'] : []),
  ];
  const choice: TargetChoice = {agents, dir, isGlobal, command};
  return {choice, forcedCommand: [command, ...flags, '--force'].join(' ')};
}
