import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {findPnpm} from '../workspace/pnpm-command.ts';
import {repositoryRoot} from '../workspace/repository-root.ts';
import {checkDomain} from './skill-domain.ts';
import {writeSkill} from './write-skill.ts';

/** What turns the written sources into a skill folder, commands that carry it, and reference pages. */
const steps: readonly (readonly string[])[] = [
  ['install', '--no-frozen-lockfile'],
  ['skills:build'],
  ['build'],
  ['generate'],
];

// `pnpm new:skill DOMAIN`: a new plugin with a skill that works (docs/adding-a-skill.md).
try {
  const domain = checkDomain(process.argv[2]);
  for (const path of await writeSkill(repositoryRoot, domain)) console.log(`wrote ${path}`);
  for (const step of steps) await runPnpm(step);
  console.log(`\nTry it: node packages/cli/bin/run.js ${domain} show 1111 --sandbox`);
  console.log('What comes next is in docs/adding-a-skill.md.');
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function runPnpm(step: readonly string[]): Promise<void> {
  const {command, args} = await findPnpm(repositoryRoot, process.env);
  console.log(`\n$ pnpm ${step.join(' ')}`);
  const child = spawn(command, [...args, ...step], {cwd: repositoryRoot, stdio: 'inherit'});
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`pnpm ${step.join(' ')} ended with ${String(child.exitCode)}.`);
}
