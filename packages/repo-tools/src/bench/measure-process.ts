import {spawn} from 'node:child_process';

/** A program with everything it needs to run. */
export type MeasuredProgram = {
  readonly name: string;
  readonly args: readonly string[];
  /** The whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** What it reads from standard input, which then ends. Default: nothing. */
  readonly input?: string;
};

/** How long a process took from its start until its output was closed, and what it printed. */
export type Measurement = {readonly durationMs: number; readonly stdout: string};

/**
 * Runs Node with the program's arguments as a whole process.
 *
 * @throws Error when it cannot be started or does not succeed; a failed run must not count as a fast one
 */
export function measureProcess(program: MeasuredProgram): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, program.args, {
      env: {...program.environment},
      stdio: [program.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    child.stdin?.end(program.input);
    child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      const durationMs = Number(process.hrtime.bigint() - start) / 1e6;
      const output = Buffer.concat(stdout).toString('utf8');
      if (exitCode === 0) resolve({durationMs, stdout: output});
      else {
        const said = Buffer.concat(stderr).toString('utf8').trim() || output.trim();
        reject(new Error(`${program.name} ended with ${exitCode ?? signal}: ${said}`));
      }
    });
  });
}
