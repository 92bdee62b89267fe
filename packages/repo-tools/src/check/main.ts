import {repositoryRoot} from '../workspace/repository-root.ts';
import type {Check} from './run/check.ts';
import {boundariesCheck} from './checks/boundaries.ts';
import {changesetsCheck} from './checks/changesets.ts';
import {exportsCheck} from './checks/exports.ts';
import {formatCheck} from './checks/format.ts';
import {generatedCheck} from './checks/generated.ts';
import {lintCheck} from './checks/lint.ts';
import {nodeVersionCheck} from './checks/node-version.ts';
import {skillsCheck} from './checks/skills.ts';
import {skillFoldersCheck} from './checks/skill-folders.ts';
import {textsCheck} from './checks/texts.ts';
import {typesCheck} from './checks/types.ts';
import {unusedCheck} from './checks/unused.ts';
import {validatorsCheck} from './checks/validators.ts';
import {formatOutcomeLine, formatProblems} from './run/format-outcome.ts';
import {runChecks} from './run/run-checks.ts';

// `pnpm check`: every rule of the repository that is a program. Needs a build. The slowest begins first.
const checks: readonly Check[] = [
  nodeVersionCheck,
  exportsCheck,
  formatCheck,
  unusedCheck,
  typesCheck,
  lintCheck,
  boundariesCheck,
  textsCheck,
  generatedCheck,
  skillsCheck,
  skillFoldersCheck,
  validatorsCheck,
  changesetsCheck,
];
const atOnce = 2;
const usage = `Usage: pnpm check

Runs every check and lists the problems; needs a build. There are:
  ${checks.map(({name}) => name).join(', ')}`;

const words = process.argv.slice(2);
const unknown = words.find((word) => word !== '--help' && word !== '-h');
if (unknown !== undefined) {
  console.error(`"${unknown}" is unknown here.\n\n${usage}`);
  process.exitCode = 2;
} else if (words.length > 0) console.log(usage);
else await runAll();

async function runAll(): Promise<void> {
  const outcomes = await runChecks(checks, repositoryRoot, atOnce, (outcome) => {
    console.log(formatOutcomeLine(outcome));
  });
  console.log(`\n${formatProblems(outcomes)}`);
  if (outcomes.some((outcome) => outcome.problems.length > 0)) process.exitCode = 1;
}
