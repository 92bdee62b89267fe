import {join} from 'node:path';
import {isRecord} from '@ali1688/contracts/json';
import {runTool} from '../../workspace/run-tool.ts';
import {problemsOfFailure} from '../../workspace/tool-output.ts';

/** One import that dependency-cruiser found. */
export type FoundImport = {
  /** As written, e.g. `@ali1688/contracts/errors`. */
  readonly specifier: string;
  /** In the words of dependency-cruiser, e.g. `type-only`; `core` is a module of Node.js. */
  readonly kinds: readonly string[];
};

/** A file with its imports; the path is relative to the root. */
export type ReadFile = {readonly path: string; readonly imports: readonly FoundImport[]};

/** An import that breaks a rule; for a rule about folders both ends are folders. */
export type Violation = {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  /** The way back, for circles. */
  readonly circle: readonly string[];
};

/** What dependency-cruiser read and what it has against it. */
export type ImportReport = {readonly files: readonly ReadFile[]; readonly violations: readonly Violation[]};

const configuration = join(import.meta.dirname, 'dependency-cruiser.ts');

/**
 * Runs dependency-cruiser over the packages of a repository.
 *
 * @throws Error when it fails or cannot read TypeScript, where it would report no violation
 */
export async function readImports(root: string): Promise<ImportReport> {
  const args = ['packages', '--config', configuration, '--output-type', 'json', '--no-progress'];
  const run = await runTool('depcruise', args, root);
  const problems = problemsOfFailure('depcruise', run);
  if (problems.length > 0) throw new Error(problems.join(' '));
  const report: unknown = JSON.parse(run.stdout);
  const {modules, summary} = isRecord(report) ? report : {};
  const violations = isRecord(summary) ? summary['violations'] : undefined;
  const files = recordsOf(modules)
    .filter(({source}) =>
      /^packages\/(?!.*(?:^|\/)(?:dist|node_modules)\/).*\.(?:ts|js|mjs)$/.test(String(source)),
    )
    .map(({source, dependencies}) => ({
      path: String(source),
      imports: recordsOf(dependencies).map((found) => ({
        specifier: `${found['protocol'] === 'node:' ? 'node:' : ''}${String(found['module'])}`,
        kinds: textsOf(found['dependencyTypes']),
      })),
    }));
  if (!files.some(({path}) => path.endsWith('.ts')))
    throw new Error('dependency-cruiser read no TypeScript.');
  return {files, violations: recordsOf(violations).map(readViolation)};
}

function readViolation({rule, from, to, cycle}: Readonly<Record<string, unknown>>): Violation {
  return {
    rule: isRecord(rule) ? String(rule['name']) : '',
    from: String(from),
    to: String(to),
    circle: recordsOf(cycle).map(({name}) => String(name)),
  };
}

function recordsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
