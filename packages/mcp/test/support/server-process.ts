import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';

const bin = join(import.meta.dirname, '../../bin/ali1688-mcp.js');

/** How a server is started as a process. */
export type ProcessStart = {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Options of Node.js before the program. */
  readonly node?: readonly string[];
};

/** The command line and the whole environment of a server, for a client that starts it. */
export function serverCommand({args = [], env = {}, node = []}: ProcessStart) {
  const set = Object.entries({PATH: process.env['PATH'], ...env}).filter(([, value]) => value !== undefined);
  const variables: Record<string, string> = Object.fromEntries(
    set.map(([name, value]) => [name, String(value)]),
  );
  return {command: process.execPath, args: [...node, bin, ...args], env: variables};
}

/** A server that a test speaks to by lines, to see every byte of what it writes. */
export function startServer(start: ProcessStart) {
  const {command, args, env} = serverCommand(start);
  const child = spawn(command, args, {env, stdio: ['pipe', 'pipe', 'pipe']});
  let stdout = '';
  let stderr = '';
  const waiting: (() => void)[] = [];
  const read: unknown[] = [];
  const answers = new Map<unknown, Record<string, unknown>>();
  let rest = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk: string) => {
    stdout += chunk;
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const message = parsed(line);
      read.push(message);
      if (isMessage(message) && 'id' in message) answers.set(message['id'], message);
    }
    for (const look of [...waiting]) look();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    for (const look of [...waiting]) look();
  });
  const ended = once(child, 'close');
  const messages = (): readonly Record<string, unknown>[] => {
    const strays = read.filter((message) => !isMessage(message));
    if (strays.length > 0) throw new Error(`No message of the protocol: ${JSON.stringify(strays)}`);
    return read.filter(isMessage);
  };
  /** Waits until something is there. */
  const until = <Found>(find: () => Found | undefined): Promise<Found> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        waiting.splice(waiting.indexOf(look), 1);
        resolve(found);
      };
      waiting.push(look);
      look();
    });
  return {
    pid: child.pid ?? 0,
    stdout: () => stdout,
    stderr: () => stderr,
    /** Every line of standard output as JSON; throws for one that is none. */
    messages,
    send(...lines: readonly (object | string)[]) {
      for (const line of lines)
        child.stdin.write(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`);
    },
    /** The answer to a request, when it is there. */
    answer: async (id: number) => until(() => answers.get(id)),
    /** What a pattern finds on standard error, when it is there. */
    said: async (pattern: RegExp) => until(() => pattern.exec(stderr) ?? undefined),
    /** Closes the server's standard input, as a host does, and gives its exit status. */
    async close(): Promise<unknown> {
      child.stdin.end();
      const [status]: unknown[] = await ended;
      return status;
    },
    async kill(signal: NodeJS.Signals): Promise<unknown> {
      child.kill(signal);
      const [status]: unknown[] = await ended;
      return status;
    },
  };
}

/** The opening of a client of 2025-11-25. */
export const opening = [
  {
    jsonrpc: '2.0',
    id: 0,
    method: 'initialize',
    params: {protocolVersion: '2025-11-25', capabilities: {}, clientInfo: {name: 'test', version: '1'}},
  },
  {jsonrpc: '2.0', method: 'notifications/initialized'},
];

/** The call of a tool, as a message. */
export function toolCall(id: number, name: string, given: object = {}): object {
  return {jsonrpc: '2.0', id, method: 'tools/call', params: {name, arguments: given}};
}

/** What a line holds; the line itself where it is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}

function isMessage(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
