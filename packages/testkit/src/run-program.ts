import {spawn} from 'node:child_process';

/** How a program ended and what it wrote. */
export type ProgramRun = {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output, byte for byte. */
  readonly stdoutBytes: Buffer;
};

/** What a program is given. */
export type ProgramOptions = {
  readonly args?: readonly string[];
  /** The whole environment; nothing is inherited but `PATH`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string;
  /** Kills the program after this time; the run then ends with a signal. */
  readonly killAfterMs?: number;
};

/** Runs a program to its end as a real process, without a shell and without blocking this process. */
export function runProgram(command: string, options: ProgramOptions = {}): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...(options.args ?? [])], {
      cwd: options.cwd,
      env: {PATH: process.env['PATH'] ?? '', ...options.env},
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const timer = setTimeout(() => child.kill('SIGKILL'), options.killAfterMs ?? 60_000);
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    // A program that ends without reading its input closes the pipe; that is not a failure of the run.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      const stdoutBytes = Buffer.concat(stdout);
      resolve({
        exitCode,
        signal,
        stdoutBytes,
        stdout: stdoutBytes.toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      });
    });
  });
}
