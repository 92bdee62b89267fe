import {repositoryRoot} from '../workspace/repository-root.ts';
import {evaluateSkills} from './evaluate-skills.ts';

// `pnpm eval [SKILL…]`: what can be evaluated of the skills without a model (docs/evaluations.md).
const {skills, commands, tasks, requests, overlaps, problems} = await evaluateSkills(
  repositoryRoot,
  process.argv.slice(2),
);
console.log(`${skills} skills: ${commands} printed commands run dry, ${tasks} tasks run against a sandbox,`);
console.log(
  `${requests} requests read. Whether a description triggers needs a model; nothing here tested it.`,
);
for (const {skills: pair, share} of overlaps) console.log(`overlap ${share.toFixed(2)}  ${pair.join(' / ')}`);
for (const problem of problems) console.log(`- ${problem}`);
console.log(problems.length === 0 ? 'No problem.' : `${problems.length} problems.`);
if (problems.length > 0) process.exitCode = 1;
