import {loadPart, type Ali1688Error, type Language} from '@ali1688/contracts/errors';
import {colorWanted, renderFailureJson} from '@ali1688/output';
import type {Redaction, TargetOptions} from './target.ts';

type FailureOutput = {
  readonly failure: Ali1688Error;
  /** One document on standard output, instead of text on standard error. */
  readonly json: boolean;
  readonly host: TargetOptions['host'];
  readonly language: Language;
  readonly guard: Pick<Redaction, 'redact'>;
};

/**
 * Reports a failure as a document or as text. Where the file for texts is missing, the document stands on standard
 * error in its place.
 */
export async function writeFailure({failure, json, host, language, guard}: FailureOutput): Promise<void> {
  const speech = {language, nameCommands: host.nameCommands};
  if (json) {
    host.stdout.write(guard.redact(renderFailureJson(failure, speech)));
    return;
  }
  const texts = await loadPart(async () => import('@ali1688/output/failure-text')).catch(() => undefined);
  const render = texts?.renderFailureText ?? renderFailureJson;
  const color = colorWanted(host.environment, host.stderr.isTerminal);
  host.stderr.write(guard.redact(render(failure, {...speech, color, width: host.stderr.columns})));
}
