import {cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {runTool} from '../../workspace/run-tool.ts';
import {outputLines} from '../../workspace/tool-output.ts';

const planted = 'planted-defect';
const plantedText = `---\nname: ${planted}\ndescription: A <x> that must be refused. Use when nothing else is.\n---\n\n# Planted\n`;

/**
 * Problems that `claudelint` has with the folders under `skills`. It does not say how many it read,
 * and succeeds where there is none; so it reads a copy with a defect beside, which it has to report.
 */
export async function validateWithClaudelint(root: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ali1688-claudelint-'));
  try {
    await cp(join(root, 'skills'), join(folder, 'skills'), {recursive: true});
    await mkdir(join(folder, 'skills', planted));
    await writeFile(join(folder, 'skills', planted, 'SKILL.md'), plantedText);
    const run = await runTool(
      'claudelint',
      ['validate-skills', '--preset', 'recommended', '--no-collapse'],
      folder,
    );
    return readProblems(outputLines(`${run.stdout}\n${run.stderr}`));
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** A line that names a file is followed by its problems, which are indented. */
function readProblems(lines: readonly string[]): readonly string[] {
  const problems: string[] = [];
  let file = '';
  let hasSeenPlanted = false;
  for (const line of lines) {
    const [, named] = /^(skills\/\S+)/.exec(line) ?? [];
    if (named !== undefined) file = named;
    else if (file.startsWith(`skills/${planted}/`)) hasSeenPlanted ||= line.includes('XML');
    else if (file !== '') problems.push(`claudelint: ${file} ${line.trim().replaceAll(/ +/g, ' ')}`);
  }
  return hasSeenPlanted
    ? problems
    : [...problems, `claudelint did not report a planted defect; it said: ${lines.join(' | ')}`];
}
