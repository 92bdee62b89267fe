import {join} from 'node:path';
import type {
  AvailableSkill,
  ChangeOptions,
  PlacedSkill,
  SkillTarget,
} from '../operations/skills/skills-port.ts';
import {hashesOf, inspectPlace, type PlaceCondition} from './inspect-place.ts';
import {readSkillFolder, type SkillFolder} from './read-skill-folder.ts';
import {placeToRecover, recoverFolder} from './recover-folder.ts';
import {replaceFolder, type ReplaceHooks} from './replace-folder.ts';
import {placeNewer, placeOccupied, placeUnusable, skillBroken} from './skill-failures.ts';
import type {SkillsRecord} from './skills-record.ts';

/** What happened to a folder, whether the record of it could be kept, and where files are left. */
type Placement = PlacedSkill & {readonly isKept: boolean; readonly left: readonly string[]};

/**
 * Puts a skill into a folder, as a whole or not at all. What a user changed, or what came from
 * elsewhere, or is newer, is replaced only when that is forced; what is the same already is not
 * touched. A dry run tells of an interrupted place what would be done after it is put back.
 *
 * @param hooks for tests, which end the process at a step
 * @throws `STATE_UNUSABLE`
 */
export async function placeSkill(
  skill: AvailableSkill,
  {folder}: SkillTarget,
  options: ChangeOptions,
  record: SkillsRecord,
  hooks: ReplaceHooks = {},
): Promise<Placement> {
  const path = join(folder, skill.name);
  const source = readSource(skill);
  const files = [...source.files.keys()];
  try {
    const leftBefore = options.isDryRun ? [] : recoverFolder(path, record.isAlone);
    const standing = placeToRecover(path) ?? path;
    const entryAt = (place: string) => record.entry(place === standing ? path : place);
    const condition = inspectPlace(standing, entryAt, {folder: source, version: skill.version});
    const action = actionFor(path, condition, skill, options);
    if (action === 'unchanged' || options.isDryRun)
      return {path, files, action, isKept: true, left: leftBefore};
    const earlier = condition.kind === 'present' ? condition.recorded : undefined;
    // First the record: a process that is killed in between has left a folder that the record knows.
    const isKept = await record.save(path, {
      skill: skill.name,
      version: skill.version,
      files: hashesOf(source),
      ...(earlier === undefined ? {} : {earlier}),
    });
    const left = [...leftBefore, ...replaceFolder(path, source.files, hooks)];
    return {path, files, action, isKept, left};
  } catch (thrown) {
    throw placeUnusable(path, thrown);
  }
}

/** @throws `STATE_UNUSABLE` for a folder that must not be replaced */
function actionFor(
  path: string,
  condition: PlaceCondition,
  skill: AvailableSkill,
  {isForced, forcedCommand}: ChangeOptions,
): PlacedSkill['action'] {
  if (condition.kind === 'missing') return 'created';
  if (condition.state === 'current') return 'unchanged';
  if (condition.state === 'older') return 'updated';
  if (isForced) return 'replaced';
  if (condition.state === 'newer') throw placeNewer(path, condition.version, skill, forcedCommand);
  throw placeOccupied(path, condition, forcedCommand);
}

function readSource({name, plugin, path}: AvailableSkill): SkillFolder {
  const source = readSkillFolder(path);
  if (source.strange.length > 0) throw skillBroken(name, plugin, source.strange);
  return source;
}
