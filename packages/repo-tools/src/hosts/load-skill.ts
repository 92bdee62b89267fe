import {cp, mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {readFrontmatter} from '@ali1688/cli/frontmatter';
import {textOfFile, type SkillFolder} from '../check/skills/skill-folder.ts';
import {textField} from '../skills/frontmatter.ts';
import {runClaudeCode} from './claude-code.ts';
import {startModelStandIn} from './model-stand-in.ts';

/**
 * Installs one skill into a project, starts Claude Code there with a stand-in in the place of its
 * model, and lets it load the skill and run the script. Looked at is what the host sent: the
 * whole description, the folder and text of the skill, and the script's answer.
 *
 * @param words what the script is run with
 * @param folder an empty folder to work in
 * @returns what was wrong; empty when all is well
 */
export async function findLoadingProblems(
  root: string,
  skill: SkillFolder,
  words: string,
  folder: string,
): Promise<readonly string[]> {
  const project = join(folder, '项目 one');
  const home = join(folder, 'home');
  const installed = join(project, '.claude/skills', skill.name);
  await mkdir(home);
  await cp(join(root, skill.path), installed, {recursive: true});
  const command = `node "${installed}/scripts/${skill.name}.mjs" ${words}`;
  await using standIn = await startModelStandIn([
    {tool: 'Skill', input: {skill: skill.name}},
    {tool: 'Bash', input: {command, description: 'Run the script of the skill'}},
    {text: 'All done.'},
  ]);
  const args = [
    '-p',
    'Use the skill.',
    '--output-format',
    'stream-json',
    '--verbose',
    '--allowedTools',
    'Bash(node:*)',
  ];
  const run = await runClaudeCode(args, project, home, {
    ANTHROPIC_BASE_URL: standIn.origin,
    ANTHROPIC_API_KEY: 'sk-mock',
    ALI1688_HOME: join(home, 'store'),
  });
  if (run.exitCode !== 0)
    return [`${skill.name}: Claude Code ended with ${run.exitCode}: ${run.stdout}${run.stderr}`];

  const [first = '', second = '', third = ''] = standIn.requests
    .filter(({path}) => path.startsWith('/v1/messages'))
    .map(({body}) => body)
    .filter((body) => body.includes('"name":"Skill"'));
  const frontmatter = readFrontmatter(textOfFile(skill, 'SKILL.md') ?? '');
  const wanted: readonly (readonly [what: string, request: string, text: string])[] = [
    ['the whole description', first, `${skill.name}: ${textField(frontmatter, 'description')}\n`],
    ['the folder of the skill', second, `Base directory for this skill: ${installed}\n`],
    ['the text of the skill', second, (frontmatter?.body ?? '').trim().slice(-200)],
    ['the answer of the script', third, '"ok": true'],
  ];
  const missing = wanted.filter(([, request, text]) => !request.includes(JSON.stringify(text).slice(1, -1)));
  const found = wanted.filter((entry) => !missing.includes(entry));
  for (const [what, , text] of found)
    console.log(`${skill.name}: ${what} was sent, ${JSON.stringify(text.slice(0, 90))}…`);
  return missing.map(([what]) => `${skill.name}: Claude Code did not send ${what}`);
}
