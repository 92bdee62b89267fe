import {mkdir, mkdtemp, realpath, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {readSkillFolders} from '../check/skills/skill-folder.ts';
import {readEvaluations} from '../evaluate/evaluation-files.ts';
import {repositoryRoot} from '../workspace/repository-root.ts';
import {findMcpProblems} from './call-mcp-tool.ts';
import {findLoadingProblems} from './load-skill.ts';
import {findPluginProblems} from './validate-plugins.ts';

// `pnpm test:hosts`: the skills and the MCP server, which has to be built, in a real host, Claude Code. Downloads it once, some 360 MB; after that nothing
// leaves this machine. No model is asked.
const folder = await realpath(await mkdtemp(join(tmpdir(), 'ali1688-hosts-')));
try {
  const skills = await readSkillFolders(repositoryRoot);
  const problems = skills.length === 0 ? ['There is no skill under skills.'] : [];
  await mkdir(join(folder, 'plugins'));
  problems.push(...(await findPluginProblems(repositoryRoot, join(folder, 'plugins'))));
  for (const skill of skills) {
    const {tasks} = await readEvaluations(repositoryRoot, skill.name);
    const command = tasks.flatMap(({checks}) => checks).find((check) => check.exit_code === 0)?.command ?? '';
    await mkdir(join(folder, skill.name));
    problems.push(
      ...(await findLoadingProblems(repositoryRoot, skill, `${command} --sandbox`, join(folder, skill.name))),
    );
  }
  await mkdir(join(folder, 'mcp'));
  problems.push(...(await findMcpProblems(repositoryRoot, join(folder, 'mcp'))));
  for (const problem of problems) console.log(`- ${problem}`);
  console.log(
    problems.length === 0
      ? `${skills.length} skills and the MCP server, no problem.`
      : `${problems.length} problems.`,
  );
  if (problems.length > 0) process.exitCode = 1;
} finally {
  await rm(folder, {recursive: true, force: true});
}
