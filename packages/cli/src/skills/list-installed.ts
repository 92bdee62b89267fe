import fs from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {AvailableSkill, InstalledSkill} from '../operations/skills/skills-port.ts';
import {isBelow} from '../files/is-below.ts';
import {allAgentFolders, type SkillPlaces, type SkillScope} from './agent-folders.ts';
import {usableTarget} from './choose-targets.ts';
import {inspectPlace, readSource, type SkillSource} from './inspect-place.ts';
import {lookAt} from './look-at.ts';
import {isInterrupted} from './recover-folder.ts';
import type {SkillsDocument} from './skills-document.ts';

/** A place that may hold a skill. */
type Candidate = Pick<InstalledSkill, 'name' | 'agent' | 'scope' | 'path'>;

/**
 * The skill folders that are there: those of the known skills in the agents' folders of this project
 * and this user, and all that the record knows, wherever they lie. Changes nothing.
 */
export function listInstalled(
  available: readonly AvailableSkill[],
  {installed}: SkillsDocument,
  places: SkillPlaces,
): readonly InstalledSkill[] {
  const folders = (['project', 'user'] as const).flatMap((scope) => agentCandidateFolders(scope, places));
  const names = new Set([
    ...available.map(({name}) => name),
    ...[...installed.keys()].map((path) => basename(path)),
  ]);
  const inAgentFolders = folders.flatMap(({folder, ...owner}) =>
    [...names].map((name): Candidate => ({...owner, name, path: join(folder, name)})),
  );
  const elsewhere = [...installed].map(([path, {skill}]): Candidate => ({
    name: skill,
    agent: undefined,
    scope: scopeOf(path, places),
    path,
  }));
  const sources = new Map<string, SkillSource | undefined>();
  const sourceOf = (name: string): SkillSource | undefined => {
    if (!sources.has(name)) sources.set(name, readSource(available.find((skill) => skill.name === name)));
    return sources.get(name);
  };
  const seen = new Set<string>();
  return [...inAgentFolders, ...elsewhere].flatMap((candidate) => {
    const place = withoutLinks(candidate.path);
    if (seen.has(place)) return [];
    seen.add(place);
    const isThere = lookAt(candidate.path) !== undefined;
    const source = isThere ? sourceOf(candidate.name) : undefined;
    const condition = inspectPlace(candidate.path, (path) => installed.get(path), source);
    if (condition.kind === 'missing') {
      if (!isInterrupted(candidate.path)) return [];
      return [{...candidate, version: undefined, state: 'interrupted', differences: [{kind: 'interrupted'}]}];
    }
    const {version, state, differences} = condition;
    return [{...candidate, version, state, differences}];
  });
}

/**
 * The path with no link on the way to its last part. The record keeps the path of the day on which a
 * skill was installed; a folder on it may have become a link since.
 */
function withoutLinks(path: string): string {
  try {
    return join(fs.realpathSync(dirname(path)), basename(path));
  } catch {
    // There is none, or it is closed; then nothing is found there either.
    return path;
  }
}

function agentCandidateFolders(scope: SkillScope, places: SkillPlaces) {
  return allAgentFolders(scope, places).flatMap((folder) =>
    usableTarget(folder).map((target) => ({agent: folder.agent, scope, folder: target.folder})),
  );
}

/** A folder that was named with `--dir` belongs to the project if it lies below the working folder. */
function scopeOf(path: string, {project}: SkillPlaces): InstalledSkill['scope'] {
  return isBelow(path, project) ? 'project' : 'elsewhere';
}
