import type {Bilingual} from '@ali1688/contracts/errors';
import {skillTexts} from '../operations/skills/skill-texts.ts';
import type {SkillsPort} from '../operations/skills/skills-port.ts';
import type {SkillPlaces} from './agent-folders.ts';
import {chooseRemovalTargets, chooseTargets} from './choose-targets.ts';
import {findSkills, readSkillText, type SkillPlugin} from './find-skills.ts';
import {listInstalled} from './list-installed.ts';
import {placeSkill} from './place-skill.ts';
import {readSkillFolder} from './read-skill-folder.ts';
import {removeSkill} from './remove-skill.ts';
import {lookAtSkillsRecord, readSkillsRecord, withSkillsRecord} from './skills-record.ts';
import {startScript} from './start-script.ts';

/** What the skills of a run depend on. */
export type SkillsSurroundings = {
  readonly plugins: readonly SkillPlugin[];
  readonly places: SkillPlaces;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly note: (note: {readonly code: string; readonly text: Bilingual}) => void;
};

/** Makes what the `skills` commands may reach, on the file system of this machine. */
export function openSkills(surroundings: SkillsSurroundings): SkillsPort {
  const {plugins, places, environment, note} = surroundings;
  const available = () => findSkills(plugins);
  const look = () => lookAtSkillsRecord(environment);
  return {
    available: () => Promise.resolve(available()),
    installed: () => Promise.resolve(listInstalled(available(), readSkillsRecord(environment), places)),
    read: ({path}) => Promise.resolve(readSkillText(path) ?? ''),
    targets: async (choice) => chooseTargets(choice, surroundings),
    removalTargets: async (name, choice) => chooseRemovalTargets(name, choice, surroundings),
    async place(skill, target, options) {
      // A look comes first, so that a folder that is right already costs no write at all.
      const looked = await placeSkill(skill, target, {...options, isDryRun: true}, look());
      if (looked.action === 'unchanged') note(skillTexts.upToDate(skill.name, looked.path));
      if (looked.action === 'unchanged' || options.isDryRun) return looked;
      const {isKept, ...placed} = await withSkillsRecord(environment, async (record) =>
        placeSkill(skill, target, options, record),
      );
      if (!isKept) note(skillTexts.notKept);
      return placed;
    },
    async remove(name, target, options) {
      const skill = available().find((candidate) => candidate.name === name);
      const source =
        skill === undefined ? undefined : {folder: readSkillFolder(skill.path), version: skill.version};
      const looked = await removeSkill(name, target, {...options, isDryRun: true}, look(), source);
      if (options.isDryRun) return looked;
      return withSkillsRecord(environment, async (record) =>
        removeSkill(name, target, options, record, source),
      );
    },
    startScript: async ({name, path}) => startScript(name, path),
  };
}
