import type {Bilingual, Language} from '@ali1688/contracts/errors';
import type {Log} from '@ali1688/contracts/ports';
import {createRunGuard, type RunGuard} from '../secrets/run-guard.ts';
import {messageLanguage} from '../settings/language.ts';
import {flagWords} from '@ali1688/start';
import {visibleText} from '@ali1688/output';
import {createProgress, type RunProgress} from './create-progress.ts';
import type {Face} from './face.ts';
import type {Host} from './host.ts';
import {createReporter} from './reporter.ts';

/** Speaks to the person on standard error while a command runs, and keeps every secret out of what it says. */
export type Voice = RunGuard & {
  readonly language: Language;
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
  const {guard, guardStored} = createRunGuard(host.environment, argv);
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
      verbose: flagWords(argv).includes('--verbose'),
      nameCommands: host.nameCommands,
      writeLine,
    }),
    mayRepeatInput() {
      isUnguarded = true;
    },
  };
}
