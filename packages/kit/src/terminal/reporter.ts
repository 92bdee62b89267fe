import type {Language} from '@ali1688/contracts/errors';
import type {Log, Note} from '@ali1688/contracts/ports';
import {visibleText} from '../text/visible-text.ts';

/** A note as `meta.notes` holds it. */
export type ReportedNote = {readonly code: string; readonly message: string};

/** The log of one run: notes and, when asked for, diagnosis, as lines on standard error. */
export type Reporter = Log & {readonly notes: readonly ReportedNote[]};

type ReporterOptions = {
  readonly language: Language;
  readonly verbose: boolean;
  /** Puts the commands in a note as the program takes them. */
  readonly nameCommands: (text: string) => string;
  /** Receives one line without its end. */
  readonly writeLine: (line: string) => void;
};

/** Makes the log of one run. The same note is told once. */
export function createReporter(options: ReporterOptions): Reporter {
  const notes: ReportedNote[] = [];
  const word = options.language === 'zh' ? '提示' : 'Note';
  return {
    notes,
    note(note: Note) {
      const message = options.nameCommands(note.text[options.language]);
      if (notes.some((told) => told.code === note.code && told.message === message)) return;
      notes.push({code: note.code, message});
      options.writeLine(`${word} ${note.code}: ${visibleText(message)}`);
    },
    debug(event, fields = {}) {
      if (!options.verbose) return;
      const details = Object.entries(fields).map(([name, value]) => ` ${name}=${String(value)}`);
      options.writeLine(visibleText(`ali1688 ${event}${details.join('')}`));
    },
  };
}
