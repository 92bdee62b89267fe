import {runProgram} from '@ali1688/testkit';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {cp, open, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {binPath} from './support/bin-path.ts';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {installSkill} from './support/installed-skill.ts';
import {application, openScene} from './support/scene.ts';

/** Removes what a script loads on demand. */
async function removeParts(script: string): Promise<void> {
  for (const file of [
    'engine.auth',
    'engine.extras',
    'engine.sandbox',
    'engine.shared',
    '1688-ranking.extras',
  ])
    await rm(join(dirname(script), `${file}.mjs`));
}

describe.concurrent('a skill script without some of its files', () => {
  test.each([
    ['is missing', undefined],
    ['is empty', ''],
    ['was cut in the middle', 'export function start() {'],
    ['is something else', 'export const other = 1;'],
  ])('says so when the file of the queries %s', async (_state, content) => {
    await using scene = await openScene();
    const skill = await installSkill(scene, '1688-ranking');
    const queries = skill.script.replace(/mjs$/, 'queries.mjs');
    if (content === undefined) await rm(queries);
    else await writeFile(queries, content);
    const {message, hint} = expectFailure(await skill.run(['types']), 'UNEXPECTED');
    expect(message).toContain('1688-ranking.queries.mjs');
    expect(message).toContain('技能文件缺失或已损坏');
    expect(hint).toContain('Install the skill again');
  });

  test.each([
    ['is missing', undefined],
    ['is empty', ''],
    ['was cut in the middle', 'export function startScript() {'],
    ['is of another version', 'export const startScript = () => undefined;'],
  ])('names the engine when it %s', async (_state, content) => {
    await using scene = await openScene();
    const skill = await installSkill(scene, '1688-ranking');
    const engine = join(dirname(skill.script), 'engine.mjs');
    if (content === undefined) await rm(engine);
    else await writeFile(engine, content);
    const {message, hint} = expectFailure(await skill.run(['types']), 'UNEXPECTED');
    expect(message).toContain(`A file of this skill is missing or damaged: engine.mjs.`);
    expect(hint).toContain('Install the skill again');
  });

  test.each(['engine.extras', '1688-ranking.extras'])(
    'does not run on with %s of another version',
    async (part) => {
      await using scene = await openScene();
      const skill = await installSkill(scene, '1688-ranking');
      const extras = join(dirname(skill.script), `${part}.mjs`);
      const text = await readFile(extras, 'utf8');
      await writeFile(extras, text.replace(/^import \{ (\w+)/m, 'import { renamedLater, $1'));
      const run = await skill.run(['categories', '--format', 'csv', '--sandbox']);
      expect({exitCode: run.exitCode, stdout: run.stdout}).toEqual({exitCode: 1, stdout: ''});
      expect(run.stderr).toContain('Install it again');
    },
  );

  test('answers queries in JSON while a token is at hand, with the four files of the queries alone', async () => {
    await using scene = await openScene();
    const token = scene.sandbox.issueAccessToken(application.appKey).reveal();
    const skill = await installSkill(scene, '1688-ranking');
    const alone = join(scene.path, '1688-ranking.mjs');
    await cp(skill.script, alone);
    for (const file of ['1688-ranking.queries.mjs', 'engine.mjs', 'engine.zod.mjs'])
      await cp(join(dirname(skill.script), file), join(scene.path, file));
    const env = scene.environment({ALI1688_ACCESS_TOKEN: token});
    const run = async (...args: string[]) => runProgram(process.execPath, {args: [alone, ...args], env});
    expect(expectSuccess(await run('top-list', '10166', '--limit', '2')).meta.sandbox).toBe(false);
    expectSuccess(await run('top-keyword', '10166'));
    expectSuccess(await run('types'));
    expectFailure(await run('top-list'), 'CATEGORY_REQUIRED');
    expectSuccess(await run('top-list', '10166', '--dry-run'));
  });

  test.each([
    [['auth', 'status'], 'engine.auth.mjs'],
    [['doctor'], 'engine.auth.mjs'],
    [['top-keyword', '10166', '--sandbox'], 'engine.sandbox.mjs'],
    [['categories'], '1688-ranking.extras.mjs'],
    [['--help'], 'engine.extras.mjs'],
    [['top-list', '10166'], 'engine.auth.mjs'],
  ])('names the missing file for %j', async (words, file) => {
    await using scene = await openScene();
    const skill = await installSkill(scene, '1688-ranking');
    await removeParts(skill.script);
    const run = await skill.run(words);
    const {message, hint} = expectFailure(run, 'UNEXPECTED');
    expect(message).toContain(file);
    expect(hint).toBe('Install it again with all of its files.');
  });

  test('refuses wrong words as ever, without a look at the missing files', async () => {
    await using scene = await openScene();
    const skill = await installSkill(scene, '1688-ranking');
    await removeParts(skill.script);
    const {message} = expectFailure(await skill.run(['types', '--format', 'csv', '--json']), 'USAGE_INVALID');
    expect(message).toContain('--json');
  });

  test('writes the document to standard error where text was asked for and the file for texts is missing', async () => {
    await using scene = await openScene();
    const skill = await installSkill(scene, '1688-ranking');
    await rm(join(dirname(skill.script), 'engine.extras.mjs'));
    const run = await skill.run(['types', '--format', 'table']);
    expect(run.stdout).toBe('');
    const {message} = expectFailure({...run, stdout: run.stderr}, 'UNEXPECTED');
    expect(message).toContain('engine.extras.mjs');
  });
});

describe.concurrent('a skill script in a pipe and at a terminal', () => {
  test('ends quietly when its reader has seen enough', async () => {
    await using scene = await openScene();
    const skill = await installSkill(scene, '1688-ranking');
    const child = spawn(process.execPath, [skill.script, 'categories', '--sandbox'], {
      env: scene.environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    const stderr: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    const exitCode = await new Promise((resolve) => child.on('close', resolve));
    expect(exitCode).toBe(0);
    expect(Buffer.concat(stderr).toString('utf8')).not.toContain('EPIPE');
  });

  test('says in one line that its output has no room, and is no success', async (context) => {
    if (!existsSync('/dev/full')) return context.skip('this system has no /dev/full');
    await using scene = await openScene();
    const skill = await installSkill(scene, '1688-ranking');
    await using full = await open('/dev/full', 'w');
    for (const program of [[skill.script], [binPath, 'ranking']]) {
      const child = spawn(process.execPath, [...program, 'types', '--json'], {
        env: scene.environment(),
        stdio: ['ignore', full.fd, 'pipe'],
      });
      const stderr: Buffer[] = [];
      child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
      const [exitCode] = (await once(child, 'close')) as [number | null];
      expect({exitCode, stderr: Buffer.concat(stderr).toString('utf8')}).toEqual({
        exitCode: 8,
        stderr: 'The output cannot be written (ENOSPC). · 无法写入输出（ENOSPC）。\n',
      });
    }
  });

  test('ends with 130 when it is interrupted', async () => {
    await using scene = await openScene();
    scene.sandbox.setFaults([{kind: 'hang', api: 'product.topList.query'}]);
    const skill = await installSkill(scene, '1688-ranking');
    const child = spawn(process.execPath, [skill.script, 'top-list', '10166'], {
      env: scene.environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    const ended = new Promise((resolve) => child.on('close', resolve));
    await expect.poll(() => scene.sandbox.requests.byApi['product.topList.query'], {timeout: 20_000}).toBe(1);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(Buffer.concat(stdout).toString('utf8')).toContain('INTERRUPTED');
  });
});
