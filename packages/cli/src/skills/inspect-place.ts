import fs from 'node:fs';
import type {AvailableSkill, SkillDifference, SkillState} from '../operations/skills/skills-port.ts';
import {compareVersions} from './compare-versions.ts';
import {readSkillText} from './find-skills.ts';
import {lookAt, lookThrough} from './look-at.ts';
import {readSkillFolder, type SkillFolder} from './read-skill-folder.ts';
import {readSkillFront} from './read-skill-front.ts';
import type {FileHashes, SkillsEntry} from './skills-document.ts';

/** What stands where a skill belongs. */
export type PlaceCondition =
  | {readonly kind: 'missing'}
  | {
      readonly kind: 'present';
      readonly state: SkillState;
      readonly version: string | undefined;
      /** What differs from what was installed, or from the plugin's if nothing was. */
      readonly differences: readonly SkillDifference[];
      /** The files that are there, relative to the place. */
      readonly files: readonly string[];
      /** Where it leads, for a link to a whole copy. Files are those of the copy. */
      readonly link: string | undefined;
      /** Which of the two contents of the record it has, if any. */
      readonly recorded: {readonly version: string | undefined; readonly files: FileHashes} | undefined;
    };

type EntryAt = (path: string) => SkillsEntry | undefined;

/** The folder of a skill in its plugin, read. */
export type SkillSource = {readonly folder: SkillFolder; readonly version: string | undefined};

/** Reads the folder of a skill in its plugin; undefined for a skill that no plugin has. */
export function readSource(skill: AvailableSkill | undefined): SkillSource | undefined {
  return skill === undefined ? undefined : {folder: readSkillFolder(skill.path), version: skill.version};
}

/**
 * Looks at the place of a skill without changing anything. A link counts as what it leads to when that is a
 * whole copy of the skill, as the public installer lays out several agents; of anything else behind a link
 * nothing is told.
 *
 * @param entryAt what the record holds for a path without links
 * @param source the plugin's folder; undefined if no plugin has the skill
 */
export function inspectPlace(
  path: string,
  entryAt: EntryAt,
  source: SkillSource | undefined,
): PlaceCondition {
  const status = lookAt(path);
  if (status === undefined) return {kind: 'missing'};
  const foreign = {
    kind: 'present',
    state: 'foreign',
    version: undefined,
    files: [],
    link: undefined,
    recorded: undefined,
  } as const;
  if (status.isSymbolicLink()) {
    const link = fs.readlinkSync(path);
    const copy = inspectCopy(path, entryAt, source);
    return copy === undefined ? {...foreign, differences: [{kind: 'link', to: link}]} : {...copy, link};
  }
  return status.isDirectory()
    ? {...inspectFolder(path, entryAt(path), source), link: undefined}
    : {...foreign, differences: [{kind: 'no-folder'}]};
}

/** What a link leads to; undefined unless that is a skill as it was installed or as the plugin has it. */
function inspectCopy(path: string, entryAt: EntryAt, source: SkillSource | undefined) {
  if (lookThrough(path)?.isDirectory() !== true) return undefined;
  const copy = inspectFolder(path, entryAt(path) ?? entryAt(fs.realpathSync(path)), source);
  return copy.state === 'foreign' || copy.state === 'changed' ? undefined : copy;
}

function inspectFolder(
  path: string,
  entry: SkillsEntry | undefined,
  source: SkillSource | undefined,
): Omit<Extract<PlaceCondition, {readonly kind: 'present'}>, 'link'> {
  const present = readSkillFolder(path);
  const version = readSkillFront(readSkillText(path) ?? '').version;
  const recorded = [entry, entry?.earlier].find(
    (content) => content !== undefined && differencesOf(present, content.files).length === 0,
  );
  const expected = source === undefined ? undefined : hashesOf(source.folder);
  const isCurrent = expected !== undefined && differencesOf(present, expected).length === 0;
  const base = {kind: 'present', version, files: [...present.files.keys()], recorded} as const;
  if (isCurrent) return {...base, state: 'current', differences: []};
  if (recorded !== undefined) {
    const isNewer = compareVersions(recorded.version, source?.version) > 0;
    return {...base, state: isNewer ? 'newer' : 'older', differences: []};
  }
  const differences = differencesOf(present, entry?.files ?? expected ?? {});
  return {...base, state: entry === undefined ? 'foreign' : 'changed', differences};
}

/** The hashes of the files of a folder, as the record keeps them. */
export function hashesOf({files}: SkillFolder): FileHashes {
  return Object.fromEntries([...files].map(([path, {sha256}]) => [path, sha256]));
}

function differencesOf({files, strange}: SkillFolder, expected: FileHashes): readonly SkillDifference[] {
  const isExpected = (file: string): boolean => Object.hasOwn(expected, file);
  const changed = [...files].filter(([file, {sha256}]) => isExpected(file) && expected[file] !== sha256);
  const added = [...files.keys()].filter((file) => !isExpected(file));
  const missing = Object.keys(expected).filter((file) => !files.has(file) && !strange.includes(file));
  return [
    ...changed.map(([file]) => ({kind: 'changed', file}) as const),
    ...[...added, ...strange].map((file) => ({kind: 'added', file}) as const),
    ...missing.map((file) => ({kind: 'missing', file}) as const),
  ];
}
