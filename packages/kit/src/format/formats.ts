import type {Format} from './format.ts';
import {renderJson} from './json.ts';

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
  {name: 'csv', shows: 'rows', fileEnding: '.csv', load: async () => (await import('./csv.ts')).renderCsv},
  {
    name: 'ndjson',
    shows: 'rows',
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

/** A value of `--format`. */
export type FormatName = (typeof formats)[number]['name'];

const [first, ...rest] = formats;

/** All values of `--format`. */
export const formatNames = [first.name, ...rest.map(({name}) => name)] as const;

/** The format of a name. */
export function formatNamed(name: FormatName): Format {
  return formats.find((format) => format.name === name) ?? first;
}
