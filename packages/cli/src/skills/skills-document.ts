import {isRecord, parseJson} from '@ali1688/contracts/json';

/** SHA-256 of each file of a skill, in hex, by path below its folder. */
export type FileHashes = Readonly<Record<string, string>>;

/** What was written to one folder. */
export type SkillsEntry = {
  readonly skill: string;
  readonly version: string | undefined;
  readonly files: FileHashes;
  /**
   * What stood there before, from here too. The record is written first and the folder after it, so
   * a process that was killed in between has left this.
   */
  readonly earlier?: {readonly version: string | undefined; readonly files: FileHashes};
};

/** The record: folders by absolute path without links. */
export type SkillsDocument = {readonly installed: ReadonlyMap<string, SkillsEntry>};

const formatVersion = 1;

/** Reads the text of `skills.json`; undefined if it is none of this version. Never throws. */
export function parseSkillsDocument(text: string): SkillsDocument | undefined {
  const value = parseJson(text);
  if (!isRecord(value) || value['v'] !== formatVersion || !isRecord(value['installed'])) return undefined;
  const entries = Object.entries(value['installed']).flatMap(([path, raw]): [string, SkillsEntry][] => {
    const entry = parseEntry(raw);
    return entry === undefined ? [] : [[path, entry]];
  });
  return {installed: new Map(entries)};
}

/** The text of `skills.json`. */
export function writeSkillsText({installed}: SkillsDocument): string {
  const sorted = [...installed].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `${JSON.stringify({v: formatVersion, installed: Object.fromEntries(sorted)}, undefined, 1)}\n`;
}

function parseEntry(raw: unknown): SkillsEntry | undefined {
  if (!isRecord(raw) || typeof raw['skill'] !== 'string') return undefined;
  const content = parseContent(raw);
  const earlier = parseContent(raw['earlier']);
  if (content === undefined) return undefined;
  return {skill: raw['skill'], ...content, ...(earlier === undefined ? {} : {earlier})};
}

function parseContent(raw: unknown): NonNullable<SkillsEntry['earlier']> | undefined {
  if (!isRecord(raw) || !isRecord(raw['files'])) return undefined;
  const files = Object.entries(raw['files']).flatMap(([path, hash]): [string, string][] =>
    typeof hash === 'string' ? [[path, hash]] : [],
  );
  const version = typeof raw['version'] === 'string' ? raw['version'] : undefined;
  return {version, files: Object.fromEntries(files)};
}
