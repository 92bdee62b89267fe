import fs from 'node:fs';
import {join} from 'node:path';
import type {AvailableSkill} from '../operations/skills/skills-port.ts';
import {readForeignFile} from '../files/read-foreign-file.ts';
import {readSkillFront} from './read-skill-front.ts';

/** A plugin as far as its skills are concerned. */
export type SkillPlugin = {
  readonly name: string;
  readonly root: string;
  /** Whether it belongs to the program; its skills come before those of others. */
  readonly isCore: boolean;
};

/** Agents read all of it; ours have some twenty thousand characters. */
const maxTextBytes = 1024 * 1024;

/** Names that every agent takes (skills.md section 2). */
const skillName = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The skills that plugins carry, by name: `<plugin>/dist/skill/<name>/SKILL.md`. Of two with the same
 * name that of the program counts, as with commands, else the first. A folder without a readable
 * `SKILL.md` is none.
 */
export function findSkills(plugins: readonly SkillPlugin[]): readonly AvailableSkill[] {
  const found = new Map<string, AvailableSkill>();
  const ordered = [...plugins.filter(({isCore}) => isCore), ...plugins.filter(({isCore}) => !isCore)];
  for (const plugin of ordered) {
    for (const skill of skillsOf(plugin)) {
      if (!found.has(skill.name)) found.set(skill.name, skill);
    }
  }
  return [...found.values()].toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

function skillsOf({name: plugin, root, isCore}: SkillPlugin): readonly AvailableSkill[] {
  const parent = join(root, 'dist', 'skill');
  return folderNames(parent).flatMap((name) => {
    const path = join(parent, name);
    const text = skillName.test(name) ? readSkillText(path) : undefined;
    if (text === undefined) return [];
    const {description, version} = readSkillFront(text);
    return [{name, version, description, plugin, isCore, path}];
  });
}

function folderNames(path: string): readonly string[] {
  try {
    return fs
      .readdirSync(path, {withFileTypes: true})
      .filter((entry) => entry.isDirectory())
      .map(({name}) => name);
  } catch {
    // Most plugins carry no skill.
    return [];
  }
}

/** Text of the `SKILL.md` in a skill folder; undefined where there is none that can be read. */
export function readSkillText(path: string): string | undefined {
  return readForeignFile(join(path, 'SKILL.md'), maxTextBytes)?.content.toString('utf8');
}
