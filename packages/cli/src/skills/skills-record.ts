import {
  faultName,
  locateStore,
  prepareForSaving,
  readPrivateFile,
  systemClock,
  withLock,
  writePrivateFile,
} from '@ali1688/kit/storage';
import {isAli1688Error} from '@ali1688/contracts/errors';
import {parseJson} from '@ali1688/contracts/json';
import fs from 'node:fs';
import {join} from 'node:path';
import {
  parseSkillsDocument,
  writeSkillsText,
  type SkillsDocument,
  type SkillsEntry,
} from './skills-document.ts';

/** What the commands remember about the folders that they wrote. */
export type SkillsRecord = {
  /** Whether no other process changes skill folders meanwhile. */
  readonly isAlone: boolean;
  entry(path: string): SkillsEntry | undefined;
  /** Remembers a folder, or forgets it. False where nothing can be kept. */
  save(path: string, entry: SkillsEntry | undefined): Promise<boolean>;
};

type StoreEnvironment = Readonly<Record<string, string | undefined>>;

const lockLimitMs = 15_000;
/** Room for some thousands of folders. */
const maxRecordBytes = 8 * 1024 * 1024;
const nothing: SkillsDocument = {installed: new Map()};

/**
 * Reads the record, `<home>/skills.json`. Without a home, and where it cannot be read, nothing is
 * remembered; that alone is no failure.
 *
 * @throws `USAGE_INVALID` if `ALI1688_HOME` is not absolute
 */
export function readSkillsRecord(environment: StoreEnvironment): SkillsDocument {
  const {path} = locateStore(environment);
  if (path === undefined) return nothing;
  const reading = readPrivateFile(join(path, 'skills.json'), {tighten: true, maxBytes: maxRecordBytes});
  if (reading.kind !== 'text') return nothing;
  return parseSkillsDocument(reading.text) ?? nothing;
}

/** The record as it stands, for looking only: `save` keeps nothing. */
export function lookAtSkillsRecord(environment: StoreEnvironment): SkillsRecord {
  const {installed} = readSkillsRecord(environment);
  return {isAlone: false, entry: (path) => installed.get(path), save: () => Promise.resolve(false)};
}

/**
 * Opens the record for a change, under `<home>/skills.lock`. Where the home cannot be written the
 * work is done all the same, and `save` says that nothing was kept.
 *
 * @throws `USAGE_INVALID` if `ALI1688_HOME` is not absolute, and what `work` throws
 */
export async function withSkillsRecord<Result>(
  environment: StoreEnvironment,
  work: (record: SkillsRecord) => Promise<Result>,
): Promise<Result> {
  const home = preparedHome(environment);
  if (home === undefined) return work(lookAtSkillsRecord(environment));
  const wait = {clock: systemClock, limitMs: lockLimitMs};
  return withLock(join(home, 'skills.lock'), wait, (hold) =>
    work(openRecord(join(home, 'skills.json'), environment, hold.kind === 'held')),
  );
}

function openRecord(path: string, environment: StoreEnvironment, isAlone: boolean): SkillsRecord {
  return {
    isAlone,
    entry: (folder) => readSkillsRecord(environment).installed.get(folder),
    async save(folder, entry) {
      const installed = new Map(readSkillsRecord(environment).installed);
      if (entry === undefined) installed.delete(folder);
      else installed.set(folder, entry);
      try {
        if (!mayReplace(path)) return false;
        await writePrivateFile(path, writeSkillsText({installed}), systemClock);
        return true;
      } catch (error) {
        // A full disk or a closed folder: the caller tells what follows from that.
        if (faultName(error) === undefined) throw error;
        return false;
      }
    },
  };
}

/** A record of a later version is left alone; one that is broken is moved aside, never written over. */
function mayReplace(path: string): boolean {
  const reading = readPrivateFile(path, {tighten: true, maxBytes: maxRecordBytes});
  if (reading.kind === 'missing') return true;
  if (reading.kind !== 'text') return false;
  if (parseSkillsDocument(reading.text) !== undefined) return true;
  if (/^\s*\{\s*"v"\s*:\s*[1-9]/.test(reading.text) && parseJson(reading.text) !== undefined) return false;
  fs.renameSync(path, `${path}.${Date.now().toString(36)}.moved`);
  return true;
}

function preparedHome(environment: StoreEnvironment): string | undefined {
  const location = locateStore(environment);
  try {
    return prepareForSaving(location);
  } catch (thrown) {
    if (isAli1688Error(thrown) && thrown.code === 'STATE_UNUSABLE') return undefined;
    throw thrown;
  }
}
