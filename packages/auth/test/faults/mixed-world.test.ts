import {mkdirSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fetchNode, mountOverNetwork, runProgram, tellSkipped, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {runHerd, fromSource, tally, type MemberRun} from '../support/herd.ts';
import {bundleMember, type Command} from '../support/other-nodes.ts';
import {createScene} from '../support/scene.ts';
import {herdLimitMs, sized} from '../support/size.ts';
import {answerSlowly} from '../support/slow-answer.ts';

const rounds = sized(1, 12);
const outcomes = (runs: readonly MemberRun[]) => tally(runs.map((run) => run.token ?? run.code));
const noise = (runs: readonly MemberRun[]) => runs.map((run) => run.stderr).join('');
const thisNode: Command = [process.execPath];

tellSkipped(
  process.platform === 'win32',
  'on Windows, an entry that is held while it is replaced: store/private-file.test.ts tests the repetition alone.',
);
tellSkipped(
  process.platform === 'darwin',
  'on macOS, fault tests 1-4, 12, 20, 25, 29 and 30: they are the same tests, run there.',
);

describe('a herd of several worlds', {timeout: 2 * herdLimitMs}, () => {
  it('sends one request from two builds of the package and from Node 22.13 on', async (context) => {
    await using folder = await temporaryFolder('ali1688-bundle');
    const bundled = [await bundleMember(folder.path)];
    const path = await fetchNode('22.13.0');
    if (path === undefined) return context.skip('Node 22.13.0 cannot be fetched');
    const older: Command = [path];
    const worlds = [
      {node: thisNode, program: fromSource('herd-member.ts')},
      {node: thisNode, program: bundled},
      {node: older, program: bundled},
    ];
    for (let round = 0; round < rounds; round += 1) {
      await using scene = await createScene();
      answerSlowly(scene);
      const size = sized(6, 21);
      const runs = await runHerd(scene, size, {worldOf: (index) => worlds[index % worlds.length] ?? {}});
      expect(outcomes(runs)).toStrictEqual({'access-1': size});
      expect(scene.server.requests).toHaveLength(1);
      expect(noise(runs)).toBe('');
    }
  });

  it('sends at most one request more for each process of Node 20.19, which has no lock', async (context) => {
    await using folder = await temporaryFolder('ali1688-bundle');
    const program = [await bundleMember(folder.path)];
    const path = await fetchNode('20.19.0');
    if (path === undefined) return context.skip('Node 20.19.0 cannot be fetched');
    const oldest: Command = [path];
    for (let round = 0; round < rounds; round += 1) {
      await using scene = await createScene();
      answerSlowly(scene);
      const size = sized(8, 20);
      const isOldest = (index: number) => index % 4 === 0;
      const runs = await runHerd(scene, size, {
        worldOf: (index) => ({node: isOldest(index) ? oldest : thisNode, program}),
      });
      expect(runs.every((run) => run.token?.startsWith('access-'))).toBe(true);
      expect(scene.server.requests.length).toBeLessThanOrEqual(1 + size / 4);
      expect(noise(runs)).toBe('');
    }
  });

  it('sends one request from several PID namespaces on one home', async (context) => {
    const probe = await runProgram('unshare', {args: ['-p', '-f', 'true']});
    const reason = 'a home in several PID namespaces: this machine allows none.';
    if (!tellSkipped(probe.exitCode === 0, reason)) return context.skip(reason);
    await using scene = await createScene();
    answerSlowly(scene);
    const size = sized(6, 12);
    const apart: Command = ['unshare', '-p', '-f', process.execPath];
    const runs = await runHerd(scene, size, {
      worldOf: (index) => ({node: index % 2 === 0 ? thisNode : apart}),
    });
    expect(outcomes(runs)).toStrictEqual({'access-1': size});
    expect(scene.server.requests).toHaveLength(1);
  });

  it('sends one request from one machine on a home that lies on a network file system', async (context) => {
    await using folder = await temporaryFolder('ali1688-network');
    const [source, home] = [join(folder.path, 'source'), join(folder.path, 'home')];
    for (const path of [source, home]) mkdirSync(path, {mode: 0o700});
    const mount = await mountOverNetwork(source, home);
    if (typeof mount === 'string') {
      console.info(`Skipped: a home on a network file system: ${mount}.`);
      return context.skip(mount);
    }
    await using mounted = mount;
    await using scene = await createScene({home: mounted.folder});
    answerSlowly(scene);
    const size = sized(6, 20);
    const runs = await runHerd(scene, size);
    expect(outcomes(runs)).toStrictEqual({'access-1': size});
    expect(scene.server.requests).toHaveLength(1);
    expect(noise(runs)).toBe('');
    expect(readdirSync(scene.tokens).filter((name) => name.endsWith('.tmp'))).toStrictEqual([]);
  });
});
