import {environmentLines} from './environment-lines.ts';
import type {Result} from './format.ts';

/** What PowerShell takes for a single quote: the straight one and the curly ones. Doubled it stands for itself. */
const singleQuotes = /['\u2018\u2019\u201A\u201B]/g;

/** Lines for PowerShell: `$env:NAME = 'value'`. */
export function renderPowerShellEnv(result: Result): string {
  return environmentLines(
    result,
    ({name, value}) => `$env:${name} = '${value.replaceAll(singleQuotes, '$&$&')}'`,
  );
}
