import {
  alterError,
  type Ali1688Error,
  type Bilingual,
  type DiagnosisCheck,
  type Language,
} from '@ali1688/contracts/errors';
import type {SecretGuard} from '../context/secret-guard.ts';
import type {Host} from '../host/host.ts';
import {colorWanted} from '../output/color-wanted.ts';
import {loadForms} from '../output/load-forms.ts';
import {renderFailureJson} from '../render/failure-json.ts';

type RenderText = (failure: Ali1688Error, language: Language, options: {readonly color: boolean}) => string;

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
  {failure: thrown, json, host, language, guard}: FailureOutput,
  renderText: RenderText,
): void {
  const failure = host.rephrase === undefined ? thrown : rephrased(thrown, host.rephrase);
  if (json) {
    host.stdout.write(guard.redact(renderFailureJson(failure, language)));
    return;
  }
  const color = colorWanted(host.environment, host.stderr.isTerminal);
  host.stderr.write(guard.redact(renderText(failure, language, {color})));
}

type Rephrase = NonNullable<Host['rephrase']>;

/** The same failure with commands as the program at hand takes them. */
function rephrased(failure: Ali1688Error, rephrase: Rephrase): Ali1688Error {
  const both = ({en, zh}: Bilingual): Bilingual => ({en: rephrase(en), zh: rephrase(zh)});
  return alterError(failure, {
    text: both(failure.text),
    hint: both(failure.hint),
    checks: failure.checks?.map((check) => rephrasedCheck(check, rephrase)),
  });
}

function rephrasedCheck(check: DiagnosisCheck, rephrase: Rephrase): DiagnosisCheck {
  const {cause, next} = check;
  return {
    ...check,
    ...(cause === undefined ? {} : {cause: rephrase(cause)}),
    ...(next === undefined ? {} : {next: rephrase(next)}),
  };
}
