import {join} from 'node:path';
import type {ChangeOptions, RemovedSkill, SkillTarget} from '../operations/skills/skills-port.ts';
import {inspectPlace, type SkillSource} from './inspect-place.ts';
import {placeToRecover, recoverFolder} from './recover-folder.ts';
import {removeFolder} from './replace-folder.ts';
import {notInstalled, placeOccupied, placeUnusable} from './skill-failures.ts';
import type {SkillsRecord} from './skills-record.ts';

/** What was removed, and where files are left that could not be. */
type Removal = RemovedSkill & {readonly left: readonly string[]};

/**
 * Removes a skill from a folder. One that a user changed, or that came from elsewhere, goes only when
 * that is forced. A link is removed itself, never what it leads to.
 *
 * @param source the plugin's folder: a folder equal to it holds nobody's work
 * @throws `USAGE_INVALID` when it is not there, `STATE_UNUSABLE`
 */
export async function removeSkill(
  name: string,
  {folder}: SkillTarget,
  options: ChangeOptions,
  record: SkillsRecord,
  source: SkillSource | undefined,
): Promise<Removal> {
  const path = join(folder, name);
  try {
    const leftBefore = options.isDryRun ? [] : recoverFolder(path, record.isAlone);
    const place = placeToRecover(path) ?? path;
    const condition = inspectPlace(place, (at) => record.entry(at === place ? path : at), source);
    if (condition.kind === 'missing') throw notInstalled(name, [folder]);
    // Whoever made the link wanted it there, whatever it leads to.
    const {link} = condition;
    const standing =
      link === undefined ? condition : ({state: 'foreign', differences: [{kind: 'link', to: link}]} as const);
    const isOurs = standing.state !== 'changed' && standing.state !== 'foreign';
    if (!isOurs && !options.isForced) throw placeOccupied(path, standing, options.forcedCommand);
    const {files} = condition;
    if (options.isDryRun) return {path, files, left: []};
    const left = [...leftBefore, ...removeFolder(path)];
    await record.save(path, undefined);
    return {path, files, left};
  } catch (thrown) {
    throw placeUnusable(path, thrown);
  }
}
