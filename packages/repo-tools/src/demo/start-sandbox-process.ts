import {spawn} from 'node:child_process';
import {once} from 'node:events';

/** A sandbox that runs in a process of its own. */
export type SandboxProcess = {
  /** The variables that point a command at it. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
};

type Started = {
  readonly data: {readonly environment: readonly {readonly name: string; readonly value: string}[]};
};

/**
 * Starts `sandbox start --json` and waits for the document that says where it listens.
 *
 * @param program path of the CLI
 * @param flags further flags, such as the size of its catalogue
 */
export async function startSandboxProcess(
  program: string,
  flags: readonly string[] = [],
): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [program, 'sandbox', 'start', '--json', ...flags], {
    env: {PATH: process.env['PATH'] ?? ''},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let text = '';
  for await (const chunk of child.stdout) {
    text += String(chunk);
    const started = parseDocument(text);
    if (started !== undefined) {
      return {
        environment: Object.fromEntries(started.data.environment.map(({name, value}) => [name, value])),
        async stop() {
          child.kill('SIGINT');
          await closed;
        },
      };
    }
  }
  throw new Error('The sandbox ended before it said where it listens.');
}

/** The document, once all of it has arrived. */
function parseDocument(text: string): Started | undefined {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- the surface promises this shape; a demonstration may rely on it
    const document: Started = JSON.parse(text);
    return document;
  } catch {
    return undefined;
  }
}
