import {redacted} from '@ali1688/contracts/secrets';
import type {Result} from './format.ts';
import {formatTexts} from './texts.ts';

/** A variable of the environment that a result gives. */
export type Variable = {readonly name: string; readonly value: string};

/** Makes a line that sets a variable, whatever its value holds. */
type WriteVariable = (variable: Variable) => string;

/**
 * The variables of a result as lines that a shell reads, each as `write` puts it. A value that is hidden is a comment,
 * so that nobody sets a variable to it; so is the mark of the sandbox.
 *
 * @param write makes the line of a variable; both shells take a line that begins with `#` for a comment
 */
export function environmentLines({variables = [], meta, language}: Result, write: WriteVariable): string {
  const mark = meta.sandbox ? [`# ${formatTexts.sandboxMark[language]}`] : [];
  const lines = variables.map((variable) =>
    variable.value === redacted ? `# ${write(variable)}` : write(variable),
  );
  return [...mark, ...lines].map((line) => `${line}\n`).join('');
}
