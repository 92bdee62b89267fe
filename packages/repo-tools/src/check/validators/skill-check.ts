import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {isRecord} from '@ali1688/contracts/json';
import {runCommand} from '../../workspace/run-tool.ts';

/** It wants flat metadata; OpenClaw and ClawHub read a nested map (skills.md section 2). */
const acceptedRules: readonly string[] = ['frontmatter.metadata_string_values'];

/**
 * Problems that `skill-check` has with the folders under `skills`. It succeeds without a word when
 * it finds no skill, so the number that it read has to be `count`. Its scanner would be downloaded.
 */
export async function validateWithSkillCheck(root: string, count: number): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ali1688-skill-check-'));
  try {
    const report = join(folder, 'report.json');
    // Into a pipe it writes no more than 64 KiB of its report.
    const script = 'exec skill-check check skills --no-security-scan --format json > "$0"';
    const run = await runCommand('sh', ['-c', script, report], root);
    const value: unknown = JSON.parse(await readFile(report, 'utf8'));
    const problems = readReport(value, count);
    const failed = run.exitCode !== 0 && problems.length === 0;
    return failed ? [`skill-check ended with ${run.exitCode}: ${run.stderr.trim()}`] : problems;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

function readReport(report: unknown, count: number): readonly string[] {
  const {summary, diagnostics} = isRecord(report) ? report : {};
  const found = isRecord(summary) ? summary['skillCount'] : undefined;
  const wrongCount = found === count ? [] : [`skill-check read ${String(found)} skills instead of ${count}`];
  if (!Array.isArray(diagnostics)) return [...wrongCount, 'skill-check reported no list of diagnostics'];
  const described = diagnostics.filter(isRecord).flatMap(({ruleId, file, message}) => {
    if (acceptedRules.includes(String(ruleId))) return [];
    return [`skill-check: ${String(file)} ${String(message)} ${String(ruleId)}`];
  });
  return [...wrongCount, ...described];
}
