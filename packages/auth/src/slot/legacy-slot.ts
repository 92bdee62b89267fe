import type {Clock, Log, Secret} from '@ali1688/contracts/ports';
import {
  faultName,
  isOurs,
  readPrivateFile,
  sweepTemporaryFiles,
  temporaryPath,
  writePrivateFile,
} from '@ali1688/home';
import type {Entry} from '../entries/entry.ts';
import {parseSlot, writeSlotText} from './slot-content.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

/** The slot does not say how long its token lives; milliseconds. (token-store.md section 4) */
export const slotLifetimeMs = 36_000_000;
/** Pauses before looking again at a slot that is being written in place. */
const repeatPausesMs: readonly number[] = [5, 15, 35];
/** Another application's token with more than this left is not evicted. */
const evictableMs = 300_000;

/** The token cache of the older Python skills. */
export type LegacySlot = {
  /** The token of this application, at one look. */
  peek(): Promise<Entry | undefined>;
  /** The same, looking again for a moment if the file is empty or broken: it is written in place. */
  read(signal?: AbortSignal): Promise<Entry | undefined>;
  /** Offers a new token to the Python skills, if their folder exists. Never throws. */
  mirror(token: Entry, answeredRefreshToken: Secret | undefined): Promise<void>;
};

type Options = {
  readonly path: string;
  readonly appKey: string;
  /** Whether another account of this application is known, so that the token may be that one's. */
  readonly isAmbiguous: () => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
};

/** Reads and mirrors the slot by the rules of token-store.md section 9. */
export function createLegacySlot({path, appKey, isAmbiguous, clock, log}: Options): LegacySlot {
  /** `broken`: worth another look. */
  const look = async (): Promise<Entry | 'broken' | undefined> => {
    const file = readPrivateFile(path, {tighten: false});
    if (file.kind === 'unusable') return file.reason === 'changed while being read' ? 'broken' : undefined;
    if (file.kind !== 'text') return undefined;
    const content = parseSlot(file.text);
    if (content === undefined) return 'broken';
    if (content.appKey !== appKey || (await isAmbiguous())) return undefined;
    const {accessToken, expiresAt} = content;
    return {accessToken, expiresAt, obtainedAt: expiresAt - slotLifetimeMs};
  };

  return {
    peek: async () => {
      const found = await look();
      return found === 'broken' ? undefined : found;
    },
    read: async (signal) => {
      let found = await look();
      for (const pauseMs of repeatPausesMs) {
        if (found !== 'broken') return found;
        await clock.sleep(pauseMs, signal);
        found = await look();
      }
      return found === 'broken' ? undefined : found;
    },
    mirror: async (token, answeredRefreshToken) => {
      if (!mayReplace(path, {appKey, now: clock.now(), log})) return;
      const content = {...token, appKey, refreshToken: answeredRefreshToken};
      try {
        await writePrivateFile(path, writeSlotText(content), clock, {isDurable: false});
        const opening = `${nodePath.basename(path)}.`;
        sweepTemporaryFiles(nodePath.dirname(path), {now: clock.now(), opening, log});
      } catch (error) {
        log.debug('token not offered to the older Python skills', {fault: faultName(error) ?? 'unknown'});
      }
    },
  };
}

/** Removes the token from the slot if it is one of these. Renamed first, so that no reader meets half of it. */
export function clearSlot(path: string, isOurToken: (token: Secret) => boolean): boolean {
  const file = readPrivateFile(path, {tighten: false});
  const content = file.kind === 'text' ? parseSlot(file.text) : undefined;
  if (content === undefined) return false;
  const {accessToken, refreshToken} = content;
  if (!isOurToken(accessToken) && !(refreshToken !== undefined && isOurToken(refreshToken))) return false;
  const aside = temporaryPath(path);
  fs.renameSync(path, aside);
  fs.rmSync(aside, {force: true});
  return true;
}

/** Whether the slot is ours to write: a missing or regular file of this user, no living token of another application. */
function mayReplace(
  path: string,
  {appKey, now, log}: {readonly appKey: string; readonly now: number; readonly log: Log},
): boolean {
  try {
    if (!fs.statSync(nodePath.dirname(path)).isDirectory()) return false;
    const stats = fs.lstatSync(path, {throwIfNoEntry: false});
    if (stats === undefined) return true;
    if (!stats.isFile() || !isOurs(stats.uid)) return false;
  } catch (error) {
    if (faultName(error) !== 'ENOENT')
      log.debug('token file of the older Python skills not reachable', {
        fault: faultName(error) ?? 'unknown',
      });
    return false;
  }
  const file = readPrivateFile(path, {tighten: false});
  const present = file.kind === 'text' ? parseSlot(file.text) : undefined;
  const isForeign = present !== undefined && present.appKey !== appKey;
  if (!isForeign || present.expiresAt - now <= evictableMs) return true;
  log.debug('token of another application left in the file of the older Python skills', {
    code: 'LEGACY_OTHER_APP',
  });
  return false;
}
