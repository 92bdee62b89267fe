import {isRecord} from '@ali1688/contracts/json';
import {redacted} from '@ali1688/contracts/secrets';
import type {Result} from './format.ts';
import {formatTexts} from './texts.ts';

/** A variable of the environment that a result gives. */
type Variable = {readonly name: string; readonly value: string};

/**
 * The variables of a result as lines that a shell reads, each as `write` puts it. A value that is hidden is a comment,
 * so that nobody sets a variable to it; so is the mark of the sandbox.
 *
 * @param write makes the line that sets a variable, whatever its value holds; both shells take a line that begins
 *   with `#` for a comment
 */
export function environmentLines(result: Result, write: (variable: Variable) => string): string {
  const {meta, language} = result;
  const mark = meta.sandbox ? [`# ${formatTexts.sandboxMark[language]}`] : [];
  const lines = variablesOf(result).map((variable) =>
    variable.value === redacted ? `# ${write(variable)}` : write(variable),
  );
  return [...mark, ...lines].map((line) => `${line}\n`).join('');
}

function variablesOf({data, variables}: Result): readonly Variable[] {
  const listed = variables !== undefined && isRecord(data) ? data[variables] : undefined;
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((one: unknown) => {
    const {name, value} = isRecord(one) ? one : {};
    return typeof name === 'string' && typeof value === 'string' ? [{name, value}] : [];
  });
}
