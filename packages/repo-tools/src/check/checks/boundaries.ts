import {readWorkspacePackages} from '../../workspace/workspace-packages.ts';
import {cruiseRules} from '../boundaries/cruise-rules.ts';
import {findMissingDependencies} from '../boundaries/declared-dependencies.ts';
import {readImports, type Violation} from '../boundaries/read-imports.ts';
import {findCostlyStartUpImports} from '../boundaries/start-up-imports.ts';
import {startUpRules} from '../boundaries/start-up-rules.ts';
import type {Check, CheckReport} from '../run/check.ts';

/** Arrows between packages and folders point down only, and each outside package stays in its place. */
export const boundariesCheck: Check = {name: 'boundaries', run: checkBoundaries};

async function checkBoundaries(root: string): Promise<CheckReport> {
  const [packages, {files, violations}] = await Promise.all([readWorkspacePackages(root), readImports(root)]);
  const problems = [
    ...violations.map(describeViolation),
    ...packages.flatMap((workspacePackage) => findMissingDependencies(workspacePackage, files)),
    ...findCostlyStartUpImports(files, startUpRules),
  ];
  return {filesRead: files.length, problems};
}

function describeViolation({rule, from, to, circle}: Violation): string {
  const reason = cruiseRules.find(({name}) => name === rule)?.comment ?? rule;
  const way = circle.length > 1 ? ` (${[from, ...circle].join(' > ')})` : '';
  return `${from} imports ${to}: ${reason}${way}`;
}
