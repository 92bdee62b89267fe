import {Ali1688Error, type Bilingual} from '@ali1688/contracts/errors';
import {join, resolve} from 'node:path';
import {skillTexts} from '../operations/skills/skill-texts.ts';
import type {SkillTarget, TargetChoice} from '../operations/skills/skills-port.ts';
import {
  agentFolder,
  allAgentFolders,
  oncePerFolder,
  presentAgentFolders,
  type AgentFolder,
  type SkillPlaces,
  type SkillScope,
} from './agent-folders.ts';
import {lookAt} from './look-at.ts';
import {isInterrupted} from './recover-folder.ts';
import {resolveTargetFolder} from './resolve-target-folder.ts';
import {agentOpen, notInstalled, placesOpen, targetBlocked, targetOutside} from './skill-failures.ts';

/** What choosing needs to know. */
export type ChoosingContext = {
  readonly places: SkillPlaces;
  readonly note: (note: {readonly code: string; readonly text: Bilingual}) => void;
};

/**
 * The folders that the flags name. Without `--agent` and `--dir` the one agent that is in use there
 * is taken, with a note; it is never guessed between several.
 *
 * @throws `USAGE_INVALID` with the choices, or `STATE_UNUSABLE` where a folder cannot be used
 */
export function chooseTargets(choice: TargetChoice, context: ChoosingContext): readonly SkillTarget[] {
  const named = namedTargets(choice, context.places);
  if (named !== undefined) return named;
  const present = presentAgentFolders(scopeOf(choice), context.places);
  const [only, second] = present;
  if (only === undefined || second !== undefined) throw agentOpen(choice.command, present, choice.isGlobal);
  const target = targetOf(only);
  context.note(skillTexts.agentChosen(only.agent, target.folder));
  return [target];
}

/**
 * The folders that a skill is to be removed from: those that the flags name, else the one agent
 * folder of the place that holds it.
 *
 * @throws `USAGE_INVALID` when it is in none of them, or in several and the flags name none
 */
export function chooseRemovalTargets(
  name: string,
  choice: TargetChoice,
  {places}: ChoosingContext,
): readonly SkillTarget[] {
  const holdsIt = ({folder}: SkillTarget): boolean =>
    lookAt(join(folder, name)) !== undefined || isInterrupted(join(folder, name));
  const named = namedTargets(choice, places);
  const folders = allAgentFolders(scopeOf(choice), places);
  const targets = named ?? oncePerPlace(folders.flatMap(usableTarget));
  const holding = targets.filter(holdsIt);
  if (holding.length === 0)
    throw notInstalled(
      name,
      targets.map(({folder}) => folder),
    );
  if (named !== undefined || holding.length === 1) return holding;
  const suffix = choice.isGlobal ? ' --global' : '';
  throw placesOpen(
    choice.command,
    name,
    holding.map(({agent, folder}) => ({
      path: join(folder, name),
      flags: `--agent ${agent ?? ''}${suffix}`,
    })),
  );
}

/** The folder that an agent reads, without links. @throws `STATE_UNUSABLE` */
function targetOf({agent, base, below}: AgentFolder): SkillTarget {
  const path = join(base, below);
  const resolved = resolveTargetFolder(path, base);
  if (resolved.kind === 'outside') throw targetOutside(path, resolved.path);
  if (resolved.kind === 'blocked') throw targetBlocked(resolved);
  return {agent, folder: resolved.path};
}

/** The same, or nothing where the folder cannot be used. */
export function usableTarget({agent, base, below}: AgentFolder): readonly SkillTarget[] {
  const resolved = resolveTargetFolder(join(base, below), base);
  return resolved.kind === 'folder' ? [{agent, folder: resolved.path}] : [];
}

/** The folders of two agents are one when a link leads from one to the other; the first of them names it. */
function oncePerPlace(targets: readonly SkillTarget[]): readonly SkillTarget[] {
  return targets.filter(({folder}, index) => targets.findIndex((other) => other.folder === folder) === index);
}

function scopeOf({isGlobal}: TargetChoice): SkillScope {
  return isGlobal ? 'user' : 'project';
}

function namedTargets(choice: TargetChoice, places: SkillPlaces): readonly SkillTarget[] | undefined {
  const {agents, dir, isGlobal, command} = choice;
  if (dir === undefined) {
    if (agents.length === 0) return undefined;
    const folders = agents.map((agent) => agentFolder(agent, scopeOf(choice), places));
    return oncePerPlace(oncePerFolder(folders).map(targetOf));
  }
  if (agents.length > 0) throw contradiction('--agent', command);
  if (isGlobal) throw contradiction('--global', command);
  const resolved = resolveTargetFolder(resolve(places.project, dir));
  if (resolved.kind !== 'folder') throw targetBlocked(resolved);
  return [{agent: undefined, folder: resolved.path}];
}

function contradiction(flag: string, command: string): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: `--dir and ${flag} contradict each other.`, zh: `--dir 与 ${flag} 不能同时使用。`},
    hint: {en: `See: ${command} --help`, zh: `查看用法：${command} --help`},
  });
}
