import type {Ali1688Error, Language} from '@ali1688/contracts/errors';
import type {SecretGuard} from '../context/secret-guard.ts';
import type {Host} from '../host/host.ts';
import {colorWanted} from '../output/color-wanted.ts';
import {loadForms} from '../output/load-forms.ts';
import {renderFailureJson, type Speech} from '../render/failure-json.ts';

type RenderText = (failure: Ali1688Error, options: Speech & {readonly color: boolean}) => string;

type FailureOutput = {
  readonly failure: Ali1688Error;
  /** One document on standard output, instead of text on standard error. */
  readonly json: boolean;
  readonly host: Host;
  readonly language: Language;
  readonly guard: SecretGuard;
};

/** Reports a failure. With {@link writeFailureNow} the only place where an error becomes output. */
export async function writeFailure(output: FailureOutput): Promise<void> {
  const forms = output.json ? undefined : await loadForms().catch(() => undefined);
  // Where the file for texts is missing, the document is better than nothing.
  writeFailureNow(output, forms?.renderFailureText ?? renderFailureJson);
}

/** Reports a failure without waiting for anything to load. */
export function writeFailureNow(
  {failure, json, host, language, guard}: FailureOutput,
  renderText: RenderText,
): void {
  const speech = {language, nameCommands: host.nameCommands};
  if (json) {
    host.stdout.write(guard.redact(renderFailureJson(failure, speech)));
    return;
  }
  const color = colorWanted(host.environment, host.stderr.isTerminal);
  host.stderr.write(guard.redact(renderText(failure, {...speech, color})));
}
