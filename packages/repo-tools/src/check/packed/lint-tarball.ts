import {dirname} from 'node:path';
import {runTool} from '../../workspace/run-tool.ts';
import {outputLines, problemsOfFailure} from '../../workspace/tool-output.ts';

/** What publint has against a packed package. Warnings count; suggestions do not. */
export async function publintProblems(tarball: string): Promise<readonly string[]> {
  const args = ['run', tarball, '--strict', '--level', 'warning'];
  const run = await runTool('publint', args, dirname(tarball));
  return preferLines(problemsOfFailure('publint', run), /^\d+\. /);
}

/**
 * What attw ("Are the types wrong?") has against a packed library. The libraries are ESM only,
 * so how an old resolver or a `require` sees them is left out.
 */
export async function attwProblems(tarball: string): Promise<readonly string[]> {
  const flags = ['--profile', 'esm-only', '--no-definitely-typed', '--no-emoji', '--no-color'];
  const run = await runTool('attw', [tarball, ...flags, '--format', 'ascii'], dirname(tarball));
  const problems = problemsOfFailure('attw', run).filter((line) => !/: (OK\b|\(ignored\))/.test(line));
  // A line in quotes names the entry point of the lines below it.
  return preferLines(problems, /^"|^(node|bundler)/);
}

/** The lines that say something, or all of them when the tool prints in another way than known here. */
function preferLines(lines: readonly string[], pattern: RegExp): readonly string[] {
  const chosen = lines.filter((line) => pattern.test(line));
  return chosen.length > 0 ? outputLines(chosen.join('\n')) : lines;
}
