import {isRecord, parseJson} from '@ali1688/contracts/json';
import {textOf, type FileStateStore, type StateReading, type StateStore} from '@ali1688/home';
import {ownText} from '../reading/own-value.ts';
import {grantOf, isEntryFileName, tokensFolderName, type EntryIdentity} from './entry-identity.ts';
import {parseEntry, type Entry} from './entry.ts';

/** An entry found in the folder. */
export type ListedEntry = {
  /** Name of its file. */
  readonly name: string;
  readonly grant: string;
  /** Absent: written by a later version of the format. */
  readonly entry: Entry | undefined;
};

type Application = Pick<EntryIdentity, 'gateway' | 'appKey'>;

/** How long after its end an entry still tells of a second account. */
const remembersMs = 24 * 3_600_000;

/**
 * The entries of one application at one gateway, whatever their grant. Broken ones and those of others are
 * left out. Changes nothing and never throws.
 */
export async function listEntries(
  state: StateStore,
  application: Application,
): Promise<readonly ListedEntry[]> {
  const listed: ListedEntry[] = [];
  for (const name of (await state.list(tokensFolderName)).filter(isEntryFileName)) {
    const entry = listedEntry(name, await state.read(`${tokensFolderName}/${name}`), application);
    if (entry !== undefined) listed.push(entry);
  }
  return listed;
}

/** As {@link listEntries}, at once. */
export function lookAtEntries(home: FileStateStore, application: Application): readonly ListedEntry[] {
  return home
    .names(tokensFolderName)
    .filter(isEntryFileName)
    .map((name) => listedEntry(name, home.look(`${tokensFolderName}/${name}`), application))
    .filter((entry) => entry !== undefined);
}

/**
 * Whether these tell of another grant of the same application and gateway that is valid or ended less than
 * 24 h ago: two accounts, or a changed one. An entry of a later format cannot be judged and counts.
 * (token-store.md section 9)
 *
 * @param now milliseconds since 1970
 */
export function hasOtherGrant(listed: readonly ListedEntry[], own: string, now: number): boolean {
  return listed.some(
    ({grant, entry}) => grant !== own && (entry === undefined || now - entry.expiresAt < remembersMs),
  );
}

/**
 * The entries of these grants, and those that a renewal ties to them: an entry names the successor of its grant. Such
 * a chain may have been met from its middle. The nearest ones come first.
 */
export function tiedEntries(
  listed: readonly ListedEntry[],
  grants: readonly string[],
): readonly ListedEntry[] {
  const tied = new Set<ListedEntry>();
  const known = new Set(grants);
  for (let before = -1; before < known.size;) {
    before = known.size;
    for (const each of listed) {
      const successor = each.entry?.refreshToken && grantOf(each.entry.refreshToken);
      if (!known.has(each.grant) && !(successor !== undefined && known.has(successor))) continue;
      tied.add(each);
      known.add(each.grant);
      if (successor !== undefined) known.add(successor);
    }
  }
  return [...tied];
}

/** These grants with all that their entries and their successors stand for. */
export function tiedGrants(tied: readonly ListedEntry[], grants: readonly string[]): ReadonlySet<string> {
  const successors = tied
    .map(({entry}) => entry?.refreshToken && grantOf(entry.refreshToken))
    .filter((grant) => grant !== undefined);
  return new Set([...grants, ...tied.map(({grant}) => grant), ...successors]);
}

function listedEntry(name: string, file: StateReading, application: Application): ListedEntry | undefined {
  const text = file.kind === 'bytes' ? textOf(file.bytes) : '';
  const value = parseJson(text);
  const grant = isRecord(value) ? ownText(value, 'grant', 64) : undefined;
  if (!isRecord(value) || grant === undefined) return undefined;
  const reading = parseEntry(text, {...application, grant});
  if (reading.kind === 'entry') return {name, grant, entry: reading.entry};
  const isOfApplication = (['gateway', 'appKey'] as const).every(
    (key) => ownText(value, key, Infinity) === application[key],
  );
  return reading.kind === 'newer' && isOfApplication ? {name, grant, entry: undefined} : undefined;
}
