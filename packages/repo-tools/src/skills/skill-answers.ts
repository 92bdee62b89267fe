import {sandboxAnswersOf} from '@ali1688/kit';
import type {SandboxApi} from '@ali1688/sandbox';
import {findSkillSources} from './skill-source.ts';

/**
 * What the sandbox answers for the APIs that belong to a skill alone, of all skills: whoever starts a sandbox
 * for skills, whichever there are, gives it these.
 */
export async function loadSkillAnswers(root: string): Promise<readonly SandboxApi[]> {
  const sources = await findSkillSources(root);
  return sandboxAnswersOf(sources.flatMap(({plugin}) => plugin.operations))();
}
