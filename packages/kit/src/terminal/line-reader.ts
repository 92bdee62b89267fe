import type {Interface} from 'node:readline';

/** Reads lines from the terminal, one question at a time. */
export type LineReader = {
  /**
   * Asks for a line. What was pasted behind the line before answers a hidden question, and no other.
   *
   * @throws Error named `AbortError` when the input ends, the reason of the signal when it is aborted
   */
  ask(question: string, isHidden: boolean, signal: AbortSignal): Promise<string>;
};

/** How long the rest of a paste may take to arrive, in milliseconds. */
const longestPasteMs = 100;

/**
 * Makes a reader. It takes Node's line editor for what is typed, and holds back unseen what follows a line: whoever
 * pastes an AppKey and an AppSecret together at the first of two questions must not see the second one. For that
 * the terminal stays its own for a moment after each answer, as it would itself show what still arrives.
 */
export function createLineReader(): LineReader {
  let editor: Editor | undefined;
  let held: readonly string[] = [];
  let leaving: NodeJS.Timeout | undefined;
  const leave = (): void => {
    held = editor?.close() ?? [];
    editor = undefined;
  };
  return {
    async ask(question, isHidden, signal) {
      clearTimeout(leaving);
      const waiting = editor?.takeRest() ?? held;
      held = [];
      editor ??= openEditor();
      try {
        const answer = await editor.ask(question, {isHidden, signal, waiting: isHidden ? waiting : []});
        leaving = setTimeout(leave, longestPasteMs);
        return answer;
      } catch (thrown) {
        leave();
        throw thrown;
      }
    },
  };
}

type Question = {
  readonly isHidden: boolean;
  readonly signal: AbortSignal;
  /** Lines that have been typed already; the last one has no end yet. */
  readonly waiting: readonly string[];
};

type Editor = {
  ask(question: string, options: Question): Promise<string>;
  /** The lines behind the last answer, the last one without an end. */
  takeRest(): readonly string[];
  /** Gives the terminal back, and what is left. */
  close(): readonly string[];
};

function openEditor(): Editor {
  const readline = process.getBuiltinModule('node:readline');
  const {Writable} = process.getBuiltinModule('node:stream');
  let isMuted = false;
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!isMuted) process.stderr.write(chunk);
      done();
    },
  });
  const lines: Interface = readline.createInterface({
    input: process.stdin,
    output,
    terminal: true,
    historySize: 0,
  });
  let rest: string[] = [];
  let answer: ((line: string) => void) | undefined;
  lines.on('line', (line) => {
    if (answer === undefined) rest.push(line);
    else answer(line);
  });
  // The line editor takes Ctrl-C for itself; the run must hear of it.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const takeRest = (): readonly string[] => {
    const taken = [...rest, lines.line];
    rest = [];
    // Ctrl-U: the beginning of a line is taken, too.
    if (lines.line !== '') lines.write(null, {ctrl: true, name: 'u'});
    return taken.some((line) => line !== '') ? taken : [];
  };
  return {
    takeRest,
    close() {
      const taken = takeRest();
      lines.close();
      return taken;
    },
    ask: (question, {isHidden, signal, waiting}) =>
      new Promise((resolve, reject) => {
        const over = new AbortController();
        const settle = (finish: () => void): void => {
          answer = undefined;
          isMuted = true;
          over.abort();
          finish();
        };
        answer = (line) =>
          settle(() => {
            if (isHidden) process.stderr.write('\n');
            resolve(line);
          });
        const fail = (error: unknown) =>
          settle(() => {
            // What is said next begins a line of its own. At the end of the input, whoever asked sees to it for a shown question.
            if (isHidden || signal.aborted) process.stderr.write('\n');
            reject(error);
          });
        lines.once('close', () => fail(Object.assign(new Error('input ended'), {name: 'AbortError'})));
        if (signal.aborted) {
          fail(signal.reason);
          return;
        }
        signal.addEventListener('abort', () => fail(signal.reason), {once: true, signal: over.signal});
        isMuted = false;
        lines.setPrompt(question);
        lines.prompt();
        isMuted = isHidden;
        if (waiting.length > 0) lines.write(waiting.join('\n'));
      }),
  };
}
