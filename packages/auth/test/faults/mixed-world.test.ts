import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {runProgram, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {runHerd, tally, type MemberRun} from '../support/herd.ts';
import {createScene} from '../support/scene.ts';
import {herdLimitMs, isStress} from '../support/size.ts';
import {answerSlowly} from '../support/slow-answer.ts';

const member = fileURLToPath(new URL('../programs/herd-member.ts', import.meta.url));
const rolldown = fileURLToPath(new URL('../../../../node_modules/.bin/rolldown', import.meta.url));

type Command = readonly [string, ...string[]];

/** One file of plain JavaScript, as skills carry it, so that every Node can run it. */
async function bundleMember(folder: string): Promise<string> {
  const file = join(folder, 'member.mjs');
  const config = join(folder, 'rolldown.config.mjs');
  const options = {
    input: member,
    platform: 'node',
    resolve: {conditionNames: ['@ali1688/source', 'node', 'import', 'default']},
    output: {file, format: 'esm'},
  };
  writeFileSync(config, `export default ${JSON.stringify(options)};\n`);
  const run = await runProgram(rolldown, {args: ['-c', config]});
  if (!existsSync(file)) throw new Error(`no bundle: ${run.stderr}`);
  return file;
}

/** The executable of another version of Node, or `undefined` where the registry cannot be reached. */
async function fetchNode(version: string): Promise<Command | undefined> {
  const run = await runProgram('npx', {
    args: ['-y', '-p', `node@${version}`, 'node', '-p', 'process.execPath'],
    env: {HOME: process.env['HOME'] ?? '/'},
    cwd: '/',
    killAfterMs: 120_000,
  });
  const path = run.stdout.trim().split('\n').at(-1) ?? '';
  if (run.exitCode === 0 && existsSync(path)) return [path];
  console.info(`Skipped: Node ${version} cannot be fetched.`);
  return undefined;
}

const outcomes = (runs: readonly MemberRun[]) => tally(runs.map((run) => run.token ?? run.code));

describe.runIf(isStress)('a herd of several worlds', {timeout: herdLimitMs}, () => {
  it('sends one request from Node 22.13 on, and each older process at most one more', async (context) => {
    await using folder = await temporaryFolder('ali1688-bundle');
    const program = [await bundleMember(folder.path)];
    const [older, oldest] = [await fetchNode('22.13.0'), await fetchNode('20.19.0')];
    if (older === undefined || oldest === undefined) return context.skip('no registry');
    for (let round = 0; round < 12; round += 1) {
      await using scene = await createScene();
      answerSlowly(scene);
      const nodes: readonly Command[] = [[process.execPath], older];
      const runs = await runHerd(scene, 20, {program, nodeOf: (index) => nodes[index % 2] ?? older});
      expect(outcomes(runs)).toStrictEqual({'access-1': 20});
      expect(scene.server.requests).toHaveLength(1);
      expect(runs.map((run) => run.stderr).join('')).toBe('');

      await using mixed = await createScene();
      answerSlowly(mixed);
      const withOldest = await runHerd(mixed, 20, {
        program,
        nodeOf: (index) => (index % 4 === 0 ? oldest : older),
      });
      expect(withOldest.every((run) => run.token?.startsWith('access-'))).toBe(true);
      expect(mixed.server.requests.length).toBeLessThanOrEqual(6);
      expect(withOldest.map((run) => run.stderr).join('')).toBe('');
    }
  });

  it('sends one request from several PID namespaces on one home', async (context) => {
    const probe = await runProgram('unshare', {args: ['-p', '-f', 'true']});
    if (probe.exitCode !== 0) return context.skip('this machine allows no PID namespaces');
    await using scene = await createScene();
    answerSlowly(scene);
    const runs = await runHerd(scene, 12, {
      nodeOf: (index) => (index % 2 === 0 ? [process.execPath] : ['unshare', '-p', '-f', process.execPath]),
    });
    expect(outcomes(runs)).toStrictEqual({'access-1': 12});
    expect(scene.server.requests).toHaveLength(1);
  });
});
