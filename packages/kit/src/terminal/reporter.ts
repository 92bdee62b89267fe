import type {Language} from '@ali1688/contracts/errors';
import type {Log, Note} from '@ali1688/contracts/ports';
import {visibleText} from '@ali1688/output';

type ReporterOptions = {
  readonly language: Language;
  readonly verbose: boolean;
  /** Puts the commands in a note as the program takes them. */
  readonly nameCommands: (text: string) => string;
  /** Receives one line without its end. */
  readonly writeLine: (line: string) => void;
};

/**
 * Makes the log of one run: notes and, when asked for, diagnosis, as lines on standard error. The same note is told
 * once.
 */
export function createReporter(options: ReporterOptions): Log {
  const told = new Set<string>();
  const [word, colon] = options.language === 'zh' ? ['提示', '：'] : ['Note', ': '];
  return {
    note({code, text}: Note) {
      const line = `${word} ${code}${colon}${visibleText(options.nameCommands(text[options.language]))}`;
      if (told.has(line)) return;
      told.add(line);
      options.writeLine(line);
    },
    debug(event, fields = {}) {
      if (!options.verbose) return;
      const details = Object.entries(fields).map(([name, value]) => ` ${name}=${String(value)}`);
      options.writeLine(visibleText(`ali1688 ${event}${details.join('')}`));
    },
  };
}
