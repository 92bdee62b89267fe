import {environmentLines} from './environment-lines.ts';
import type {Result} from './format.ts';

/** Lines for a POSIX shell: `export NAME='value'`. Between single quotes nothing but a single quote has a meaning. */
export function renderEnv(result: Result): string {
  return environmentLines(
    result,
    ({name, value}) => `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'`,
  );
}
