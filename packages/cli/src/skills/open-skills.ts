import type {Bilingual} from '@ali1688/contracts/errors';
import {skillTexts} from '../operations/skills/skill-texts.ts';
import {join} from 'node:path';
import type {ChangeOptions, SkillsPort, SkillTarget} from '../operations/skills/skills-port.ts';
import type {SkillPlaces} from './agent-folders.ts';
import {chooseRemovalTargets, chooseTargets} from './choose-targets.ts';
import {findSkills, readSkillText, type SkillPlugin} from './find-skills.ts';
import {readSource} from './inspect-place.ts';
import {listInstalled} from './list-installed.ts';
import {placeSkill} from './place-skill.ts';
import {isInterrupted} from './recover-folder.ts';
import {removeSkill} from './remove-skill.ts';
import {lookAtSkillsRecord, readSkillsRecord, withSkillsRecord} from './skills-record.ts';
import {startScript} from './start-script.ts';

/** What the skills of a run depend on. */
export type SkillsOptions = {
  readonly plugins: readonly SkillPlugin[];
  readonly places: SkillPlaces;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly note: (note: {readonly code: string; readonly text: Bilingual}) => void;
};

/** Makes what the `skills` commands may reach, on the file system of this machine. */
export function openSkills(run: SkillsOptions): SkillsPort {
  const {plugins, places, environment, note} = run;
  const available = () => findSkills(plugins);
  const look = () => lookAtSkillsRecord(environment);
  return {
    available: () => Promise.resolve(available()),
    installed: () => Promise.resolve(listInstalled(available(), readSkillsRecord(environment), places)),
    read: ({path}) => Promise.resolve(readSkillText(path) ?? ''),
    targets: async (choice) => chooseTargets(choice, run),
    removalTargets: async (name, choice) => chooseRemovalTargets(name, choice, run),
    async place(skill, target, options) {
      const change = () =>
        withSkillsRecord(environment, async (record) => placeSkill(skill, target, options, record));
      // A look comes first, so that a folder that is right already costs no write at all.
      const looked = mustRecover(skill.name, target, options)
        ? undefined
        : await placeSkill(skill, target, {...options, isDryRun: true}, look());
      const isEnough = looked?.action === 'unchanged' || options.isDryRun;
      const {isKept, left, ...placed} = looked !== undefined && isEnough ? looked : await change();
      if (placed.action === 'unchanged') note(skillTexts.upToDate(skill.name, placed.path));
      if (!isKept) note(skillTexts.notKept);
      for (const path of left) note(skillTexts.filesLeft(skill.name, path));
      return placed;
    },
    async remove(name, target, options) {
      const source = readSource(available().find((candidate) => candidate.name === name));
      const change = () =>
        withSkillsRecord(environment, async (record) => removeSkill(name, target, options, record, source));
      const looked = mustRecover(name, target, options)
        ? undefined
        : await removeSkill(name, target, {...options, isDryRun: true}, look(), source);
      const {left, ...removed} = looked !== undefined && options.isDryRun ? looked : await change();
      for (const path of left) note(skillTexts.filesLeft(name, path));
      return removed;
    },
    startScript: async ({name, path}) => startScript(name, path),
  };
}

/** Whether a place is put back before anything is said about it: what stands there now is not what counts. */
function mustRecover(name: string, {folder}: SkillTarget, {isDryRun}: ChangeOptions): boolean {
  return !isDryRun && isInterrupted(join(folder, name));
}
