import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openTrackerScene} from './support/tracker-scene.ts';

const recipes = join(import.meta.dirname, '../../../docs/recipes');
const program = join(import.meta.dirname, 'programs', 'run-plugin.ts');

type Scene = Awaited<ReturnType<typeof openTrackerScene>>;

/** Runs a shell with a program `ali1688` in front of all others. */
async function runShell(scene: Scene, words: readonly string[]) {
  const bin = join(scene.folder, 'bin');
  await mkdir(bin, {recursive: true});
  const line = `#!/bin/sh\nshift\nexec "${process.execPath}" --conditions=@ali1688/source "${program}" "$@"\n`;
  await writeFile(join(bin, 'ali1688'), line, {mode: 0o755});
  const child = spawn('sh', words, {
    cwd: scene.folder,
    env: {PATH: `${bin}:${process.env['PATH'] ?? ''}`, PAUSE: '0', ...scene.environment},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.resume();
  await once(child, 'close');
  return {exitCode: child.exitCode, stdout: Buffer.concat(stdout).toString('utf8')};
}

/** The commands of this program in a file, as their words. */
async function commandsIn(file: string): Promise<readonly (readonly string[])[]> {
  const text = await readFile(join(recipes, file), 'utf8');
  return [...text.matchAll(/ali1688 tracker ([a-z]+[^\n|;&>`]*)/g)].map(([, words = '']) =>
    words.trim().replaceAll('"', '').split(/\s+/),
  );
}

test(
  'a day, another day: the script of all recipes sweeps, and tells what happened',
  {timeout: 60_000},
  async () => {
    await using scene = await openTrackerScene();
    await writeFile(join(scene.folder, 'categories.txt'), '10166\n1111\n');
    const day = async () => runShell(scene, [join(recipes, 'daily-sweep.sh'), 'categories.txt']);
    expect(await day()).toEqual({
      exitCode: 0,
      stdout: 'One more day is needed before anything can be compared.\n',
    });
    scene.sandbox.setOptions({today: '2026-12-09'});
    const second = await day();
    expect(second.exitCode).toBe(0);
    expect(second.stdout).toContain('| ');
    scene.sandbox.setFaults([{kind: 'acl-decline'}]);
    expect((await day()).exitCode).toBe(4);
  },
);

test('every other command of the recipes is one that this version takes', async () => {
  await using scene = await openTrackerScene();
  await scene.run(['sweep', '10166', '--type', 'hot']);
  for (const file of ['tracker.crontab', 'tracker-workflow.yml', 'README.md']) {
    const commands = await commandsIn(file);
    expect(commands.length).toBeGreaterThan(0);
    for (const words of commands) {
      const argv = words.map((word) =>
        word.replace('$HOME', scene.folder).replace(/^ledger/, `${scene.folder}/ledger`),
      );
      await mkdir(join(scene.folder, 'ali1688'), {recursive: true});
      const run = await scene.run(argv);
      // A sweep to go on with and a file to import are not there.
      const allowed = argv.includes('--resume') || argv[0] === 'import' ? [0, 2] : [0];
      expect([argv.join(' '), allowed.includes(run.exitCode)]).toEqual([argv.join(' '), true]);
    }
  }
});

test('units and schedules are what their readers take', async () => {
  const [service = '', timer = '', crontab = '', workflow = ''] = await Promise.all(
    ['ali1688-tracker.service', 'ali1688-tracker.timer', 'tracker.crontab', 'tracker-workflow.yml'].map(
      async (file) => readFile(join(recipes, file), 'utf8'),
    ),
  );
  for (const unit of [service, timer])
    for (const line of unit.split('\n')) expect(line).toMatch(/^(?:#.*|\[[A-Z][a-z]+\]|[A-Z][A-Za-z]+=.*|)$/);
  for (const line of crontab.split('\n')) expect(line).toMatch(/^(?:#.*|[A-Z_]+=.*|(?:[\d*]+ ){5}\S.*|)$/);
  expect(workflow).toMatch(/cron: '(?:[\d*]+ ?){5}'/);
  expect(workflow).toContain('if: always()');
});
