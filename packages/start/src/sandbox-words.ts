import {flagWords} from './flag-words.ts';

/** Values of `ALI1688_SANDBOX` that mean the sandbox (surface.md section 2). */
const meaningYes: readonly (string | undefined)[] = ['1', 'true'];

/** Whether the variable asks for the sandbox. */
export function isSandboxVariable(value: string | undefined): boolean {
  return meaningYes.includes(value);
}

/**
 * Whether a command line or the variable asks for the sandbox, before anything else of them is checked.
 *
 * @param argv the words of the command line
 * @param variable `ALI1688_SANDBOX`
 */
export function asksForSandbox(argv: readonly string[], variable: string | undefined): boolean {
  return flagWords(argv).includes('--sandbox') || isSandboxVariable(variable);
}
