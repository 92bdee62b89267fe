import {isRecord} from '@ali1688/contracts/json';
import {runTool} from '../../workspace/run-tool.ts';
import type {Check} from '../run/check.ts';
import {problemsOfFailure} from '../../workspace/tool-output.ts';

/**
 * oxlint with the rules that need types. Without `--type-aware` it skips those in silence and
 * succeeds (tried with oxlint 1.94), so the flag is given although the configuration has it too.
 */
export const lintCheck: Check = {
  name: 'lint',
  async run(root) {
    const run = await runTool('oxlint', ['--type-aware', '--deny-warnings', '--format', 'json'], root);
    const report = parseReport(run.stdout);
    if (report === undefined) return {filesRead: 0, problems: problemsOfFailure('oxlint', run)};
    const {number_of_files: count, diagnostics} = report;
    const problems = (Array.isArray(diagnostics) ? diagnostics : []).map(describeDiagnostic);
    return {
      filesRead: typeof count === 'number' ? count : 0,
      // It may fail without a finding, e.g. when its type checker crashes.
      problems: problems.length > 0 ? problems : problemsOfFailure('oxlint', run),
    };
  },
};

function parseReport(output: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const report: unknown = JSON.parse(output);
    return isRecord(report) ? report : undefined;
  } catch {
    // A broken configuration is reported as plain text.
    return undefined;
  }
}

function describeDiagnostic(value: unknown): string {
  const diagnostic = isRecord(value) ? value : {};
  const labels: unknown = diagnostic['labels'];
  const label: unknown = Array.isArray(labels) ? labels[0] : undefined;
  const span = isRecord(label) ? label['span'] : undefined;
  const line = isRecord(span) ? `:${String(span['line'])}` : '';
  const {filename, message, help, code} = diagnostic;
  const advice = typeof help === 'string' ? ` ${help}` : '';
  return `${String(filename)}${line} ${String(message)}${advice} ${String(code)}`;
}
