import {plainText} from '@ali1688/contracts/errors';
import {readEnvironment} from '../settings/environment.ts';
import {messageLanguage} from '../settings/language.ts';
import {dropBrokenNotes} from '@ali1688/start';
import {endOnOutputFault} from '@ali1688/start';
import type {Host, OutputStream} from './host.ts';
import {processPrompt} from './process-prompt.ts';

/**
 * The running process as a {@link Host}. The first Ctrl-C aborts the run, a second one ends the process.
 *
 * @param nameCommands puts commands as the program takes them. Default: as the CLI does
 */
export function processHost(programName: string, nameCommands: Host['nameCommands'] = plainText): Host {
  const interruption = new AbortController();
  const interrupt = (): void => {
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  const environment = readEnvironment();
  return {
    environment,
    stdout: outputStream(() => process.stdout, endOnOutputFault),
    stderr: outputStream(() => process.stderr, dropBrokenNotes),
    interrupted: interruption.signal,
    prompt: processPrompt(messageLanguage(environment), interruption.signal),
    programName,
    nameCommands,
  };
}

/** Node's type promises `isTTY`; a pipe has none. */
type ProcessStream = Pick<NodeJS.WriteStream, 'write' | 'on'> &
  Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>>;

/** Looking at a stream opens it, which takes a part of a millisecond; most runs say nothing on standard error. */
function outputStream(look: () => ProcessStream, watch: (stream: ProcessStream) => void): OutputStream {
  let opened: ProcessStream | undefined;
  const open = (): ProcessStream => {
    if (opened !== undefined) return opened;
    opened = look();
    watch(opened);
    return opened;
  };
  return {
    write: (text) => void open().write(text),
    get isTerminal() {
      return open().isTTY ?? false;
    },
    get columns() {
      const {isTTY, columns} = open();
      return isTTY && columns !== undefined && columns > 0 ? columns : undefined;
    },
  };
}
