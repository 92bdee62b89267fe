import type {Ali1688Error, Language} from '@ali1688/contracts/errors';
import type {SecretGuard} from '../context/secret-guard.ts';
import type {Host} from '../host/host.ts';
import {colorWanted} from '../output/color-wanted.ts';
import {renderFailureJson, renderFailureText} from '../render/render-failure.ts';

type FailureOutput = {
  readonly failure: Ali1688Error;
  /** One document on standard output, instead of text on standard error. */
  readonly json: boolean;
  readonly host: Host;
  readonly language: Language;
  readonly guard: SecretGuard;
};

/** Reports a failure: the only place where an error becomes output. */
export function writeFailure({failure, json, host, language, guard}: FailureOutput): void {
  if (json) {
    host.stdout.write(guard.redact(renderFailureJson(failure, language)));
    return;
  }
  const color = colorWanted(host.environment, host.stderr.isTerminal);
  host.stderr.write(guard.redact(renderFailureText(failure, language, {color})));
}
