import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {findPnpm} from '../workspace/pnpm-command.ts';
import {repositoryRoot} from '../workspace/repository-root.ts';
import {checkDomain} from './skill-domain.ts';
import {steps, stepsLine} from './steps.ts';
import {writeSkill} from './write-skill.ts';

const usage = `Usage: pnpm new:skill DOMAIN

Writes the plugin packages/plugin-DOMAIN with the skill 1688-DOMAIN, which works at once; then it
installs, builds and generates. DOMAIN is small letters with single hyphens between, for example
recommend. What comes next is in docs/adding-a-skill.md.`;

// `pnpm new:skill DOMAIN`: a new plugin with a skill that works (docs/adding-a-skill.md).
const words = process.argv.slice(2);
if (words.includes('--help') || words.includes('-h')) console.log(usage);
else {
  try {
    await makeSkill(words);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

async function makeSkill([word, ...surplus]: readonly string[]): Promise<void> {
  if (surplus.length > 0) throw new Error(`One DOMAIN at a time.\n\n${usage}`);
  const domain = checkDomain(word);
  for (const path of await writeSkill(repositoryRoot, domain)) console.log(`wrote ${path}`);
  for (const [index, step] of steps.entries()) {
    const exitCode = await runPnpm(step);
    if (exitCode === 0) continue;
    const failed = `pnpm ${step.join(' ')} ended with ${String(exitCode)}.`;
    throw new Error(
      `${failed} The sources are written. When it is mended, go on with:\n  ${stepsLine(index)}`,
    );
  }
  console.log(`\nTry it: node packages/cli/bin/run.js ${domain} list 944801178016 --sandbox`);
  console.log('What comes next is in docs/adding-a-skill.md.');
}

async function runPnpm(step: readonly string[]): Promise<number | null> {
  const {command, args} = await findPnpm(repositoryRoot, process.env);
  console.log(`\n$ pnpm ${step.join(' ')}`);
  const child = spawn(command, [...args, ...step], {cwd: repositoryRoot, stdio: 'inherit'});
  await once(child, 'close');
  return child.exitCode;
}
