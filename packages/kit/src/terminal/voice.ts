import type {Bilingual, Language} from '@ali1688/contracts/errors';
import type {Log} from '@ali1688/contracts/ports';
import {guardEnvironment} from '../secrets/guard-environment.ts';
import {guardTyped} from '../secrets/guard-typed.ts';
import {createSecretGuard, type SecretGuard} from '../secrets/secret-guard.ts';
import {createStoredGuard} from '../secrets/stored-guard.ts';
import {messageLanguage} from '../settings/language.ts';
import {visibleText} from '../text/visible-text.ts';
import {createProgress, type RunProgress} from './create-progress.ts';
import type {Face} from './face.ts';
import type {Host} from './host.ts';
import {createReporter} from './reporter.ts';

/** Speaks to the person on standard error while a command runs, and keeps every secret out of what it says. */
export type Voice = {
  readonly language: Language;
  readonly guard: SecretGuard;
  /** Protects what is stored in the home, before something is written that may repeat it. */
  readonly guardStored: () => void;
  /** Notes and diagnosis as lines. */
  readonly log: Log;
  readonly progress: RunProgress;
  /** A line for whoever sits at the terminal; nothing where there is none. */
  announce(text: Bilingual): void;
  /** From here on what is said may repeat what was typed or what is stored. */
  mayRepeatInput(): void;
};

/** @param argv the words behind the command */
export function createVoice(host: Host, face: Face, argv: readonly string[]): Voice {
  const language = messageLanguage(host.environment);
  const guard = createSecretGuard();
  guardEnvironment(guard, host.environment);
  guardTyped(guard, argv);
  const guardStored = createStoredGuard(guard, host.environment, argv);
  let isUnguarded = false;
  const progress = createProgress(language, async () => face.openProgressLine(host.stderr));
  host.interrupted.addEventListener('abort', () => progress.stop(), {once: true});
  const writeLine = (line: string): void => {
    progress.clear();
    if (isUnguarded) guardStored();
    isUnguarded = false;
    host.stderr.write(`${guard.redact(line)}\n`);
  };
  return {
    language,
    guard,
    guardStored,
    progress,
    announce(text) {
      if (host.stderr.isTerminal) writeLine(visibleText(host.nameCommands(text[language])));
    },
    log: createReporter({
      language,
      verbose: argv.includes('--verbose'),
      nameCommands: host.nameCommands,
      writeLine,
    }),
    mayRepeatInput() {
      isUnguarded = true;
    },
  };
}
