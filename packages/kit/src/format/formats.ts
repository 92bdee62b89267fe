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

/** More values of `--format`, of operations that give variables for the environment: lines that a shell reads. */
export const variableFormats = [
  {name: 'env', shows: 'variables', load: async () => (await import('./env.ts')).renderEnv},
  {
    name: 'env-powershell',
    shows: 'variables',
    load: async () => (await import('./env-powershell.ts')).renderPowerShellEnv,
  },
] as const satisfies readonly Format[];

/** A value of `--format` that every operation takes. */
export type FormatName = (typeof formats)[number]['name'];

/** Any value of `--format`. */
export type AnyFormatName = FormatName | (typeof variableFormats)[number]['name'];

const [first, ...rest] = formats;

/** The values of `--format` that every operation takes. */
export const formatNames = [first.name, ...rest.map(({name}) => name)] as const;

/** All values of `--format`. */
export const allFormatNames = [...formatNames, ...variableFormats.map(({name}) => name)] as const;

/** The format of a name. */
export function formatNamed(name: AnyFormatName): Format {
  return [...formats, ...variableFormats].find((format) => format.name === name) ?? first;
}
