import {Ali1688Error} from '@ali1688/contracts/errors';
import type {Format} from './format.ts';
import {renderJson} from './json.ts';
import {formatTexts} from './texts.ts';

/**
 * The values of `--format`, in the order in which help names them. What programs ask for, a whole JSON
 * document, is at hand; every other format is a file that is loaded when it is asked for.
 */
export const formats = [
  {
    name: 'json',
    shows: 'document',
    fileEnding: '.json',
    load: async (choosesFields) =>
      choosesFields ? (await import('./chosen-json.ts')).renderChosenJson : renderJson,
  },
  {
    name: 'table',
    shows: 'rows',
    isForPeople: true,
    load: async () => (await import('./table.ts')).renderTables,
  },
  {
    name: 'csv',
    shows: 'rows',
    holdsOneSheet: true,
    takesPieces: true,
    fileEnding: '.csv',
    load: async () => (await import('./csv.ts')).renderCsv,
  },
  {
    name: 'ndjson',
    shows: 'rows',
    holdsOneSheet: true,
    takesPieces: true,
    fileEnding: '.ndjson',
    load: async () => (await import('./ndjson.ts')).renderNdjson,
  },
  {
    name: 'md',
    shows: 'rows',
    isForPeople: true,
    fileEnding: '.md',
    load: async () => (await import('./markdown.ts')).renderMarkdown,
  },
  {name: 'raw', shows: 'body', load: async () => (await import('./raw.ts')).renderRaw},
] as const satisfies readonly Format[];

/** Formats of files alone: their ending asks for them, and no flag does. */
const fileFormats = [
  {
    name: 'xlsx',
    shows: 'rows',
    needsFile: true,
    fileEnding: '.xlsx',
    isSpreadsheet: true,
    load: () => Promise.reject(spreadsheetUnavailable()),
  },
] as const satisfies readonly Format[];

/** More values of `--format`, of operations that bring what writes them. */
const ownFormats = [
  {
    name: 'parquet',
    shows: 'rows',
    holdsOneSheet: true,
    needsFile: true,
    fileEnding: '.parquet',
    isOwn: true,
    load: () => Promise.reject(new TypeError('The operation brings what writes this format.')),
  },
] as const satisfies readonly Format[];

/** More values of `--format`, of operations that give variables for the environment: lines that a shell reads. */
const variableFormats = [
  {name: 'env', shows: 'variables', load: async () => (await import('./env.ts')).renderEnv},
  {
    name: 'env-powershell',
    shows: 'variables',
    load: async () => (await import('./env-powershell.ts')).renderPowerShellEnv,
  },
] as const satisfies readonly Format[];

const allFormats = [...formats, ...fileFormats, ...variableFormats, ...ownFormats];

/** A format that some operations alone have, and bring what writes it. */
export type OwnFormatName = (typeof ownFormats)[number]['name'];

/** A value of `--format` that every operation takes. */
export type FormatName = (typeof formats)[number]['name'];

/** A value of `--format`, or a format of files alone. */
export type AnyFormatName = (typeof allFormats)[number]['name'];

const [first, ...rest] = formats;

/** The values of `--format` that every operation takes. */
export const formatNames = [first.name, ...rest.map(({name}) => name)] as const;

/**
 * The format that the ending of a file's name stands for, in any case of letters.
 *
 * @param own formats that the operation has beside the usual ones
 */
export function formatOfFile(file: string, own: readonly OwnFormatName[] = []): AnyFormatName | undefined {
  const name = file.toLowerCase();
  return withEndings(own).find(({fileEnding}: Format) => name.endsWith(fileEnding ?? ''))?.name;
}

/** The endings of files that stand for a format. */
export function fileEndings(own: readonly OwnFormatName[] = []): readonly string[] {
  return withEndings(own).flatMap(({fileEnding}: Format) => fileEnding ?? []);
}

function withEndings(own: readonly OwnFormatName[]) {
  return allFormats.filter(
    ({name, fileEnding, isOwn}: Format) =>
      fileEnding !== undefined && (isOwn !== true || own.some((each) => each === name)),
  );
}

/** All values of `--format`. */
export const allFormatNames = [...formatNames, ...variableFormats.map(({name}) => name)] as const;

/** The format of a name. */
export function formatNamed(name: AnyFormatName): Format {
  return allFormats.find((format) => format.name === name) ?? first;
}

function spreadsheetUnavailable(): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: formatTexts.spreadsheetUnavailable,
    hint: formatTexts.spreadsheetHint,
  });
}
