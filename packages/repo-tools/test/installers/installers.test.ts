import {cp, lstat, mkdir, readdir, readlink, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {startSandbox, type Sandbox} from '@ali1688/sandbox';
import {fetchNode, runProgram, temporaryFolder, type TemporaryFolder} from '@ali1688/testkit';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readSkillFolders, type SkillFolder} from '../../src/check/skills/skill-folder.ts';
import {loadSkillAnswers} from '../../src/skills/skill-answers.ts';
import {readTarball} from '../../src/check/packed/read-tarball.ts';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';
import {runCommand} from '../../src/workspace/run-tool.ts';
import {cloneRepository} from './clone-repository.ts';
import {environmentOf, expectAnswer, runInstalled, type InstalledSkill} from './installed-skill.ts';

const skills = await readSkillFolders(repositoryRoot);

let folder: TemporaryFolder;
let sandbox: Sandbox;
let clone: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  sandbox = await startSandbox({apis: await loadSkillAnswers(repositoryRoot)});
  clone = await cloneRepository(folder.path);
}, 60_000);

afterAll(async () => {
  await sandbox.close();
  await folder.remove();
});

/** Files of a folder with their bytes, by path. */
async function contentOf(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const {dir, name} = {dir: dirname(path), name: path.slice(dirname(path).length + 1)};
  const parent = dirname(dir);
  // `readSkillFolders` looks into `skills` of a root; every installer keeps that name for the folder.
  const found = (await readSkillFolders(parent)).find((skill) => skill.name === name);
  return new Map((found?.files ?? []).map((file) => [file.path, file.bytes]));
}

function expectSameFiles(installed: ReadonlyMap<string, Buffer>, {files}: SkillFolder): void {
  expect([...installed.keys()]).toEqual(files.map(({path}) => path));
  expect(installed).toEqual(new Map(files.map(({path, bytes}) => [path, bytes])));
}

/** An empty project whose path has a space and Chinese in it. */
async function openProject(label: string): Promise<string> {
  const project = join(folder.path, `项目 ${label}`);
  await mkdir(project);
  return project;
}

async function addSkill(skill: string, project: string, agents: readonly string[]) {
  const args = ['add', clone, '--skill', skill, ...agents.flatMap((agent) => ['-a', agent]), '-y'];
  const run = await runProgram(join(repositoryRoot, 'node_modules/.bin/skills'), {
    args,
    cwd: project,
    env: {
      PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
      HOME: join(folder.path, 'installer home'),
      DISABLE_TELEMETRY: '1',
      CI: '1',
    },
  });
  expect(run.exitCode, run.stdout + run.stderr).toBe(0);
  return run;
}

/** Runs an installed skill against a sandbox server and against the sandbox inside. */
async function expectToWork(installed: InstalledSkill): Promise<void> {
  const asked = await runInstalled(installed, environmentOf(sandbox));
  await expectAnswer(installed.skill, asked);
  expect(JSON.parse(asked.stdout)).toMatchObject({meta: {sandbox: expect.any(Boolean)}});
  const inside = await runInstalled(installed, {}, ['--sandbox']);
  await expectAnswer(installed.skill, inside);
  expect(JSON.parse(inside.stdout)).toMatchObject({meta: {sandbox: true}});
}

/** Whether a skill keeps what it fetched, which takes `node:sqlite` and a home. */
function keepsLedger({name}: SkillFolder): boolean {
  return name === '1688-tracker';
}

/** A Node.js without `node:sqlite` is told apart in one sentence. */
async function expectNewerNodeAsked(installed: InstalledSkill): Promise<void> {
  const run = await runInstalled(installed, {}, ['--sandbox']);
  expect(run.exitCode, run.stdout + run.stderr).toBe(8);
  expect(JSON.parse(run.stdout)).toMatchObject({
    ok: false,
    error: {code: 'STATE_UNUSABLE', message: expect.stringContaining('Node')},
  });
}

test('there are skills to install', () => {
  expect(skills.map(({name}) => name)).toContain('1688-ranking');
});

describe.each(skills)('$name', (skill) => {
  const scriptIn = (path: string): string => join(path, 'scripts', `${skill.name}.mjs`);
  const elsewhere = (label: string): string => join(folder.path, `${skill.name} ${label}`);

  test('is installed by `skills` for one agent as a copy, and works there', async () => {
    const project = await openProject(`${skill.name} one`);
    await addSkill(skill.name, project, ['claude-code']);
    const installed = join(project, '.claude/skills', skill.name);
    expect((await lstat(installed)).isDirectory()).toBe(true);
    expectSameFiles(await contentOf(installed), skill);
    expect((await readdir(project)).toSorted()).toEqual(['.claude', 'skills-lock.json']);
    await expectToWork({skill: skill.name, script: scriptIn(installed), elsewhere: elsewhere('one')});
  });

  test('is installed by `skills` for three agents once, with links to it, and works through them', async () => {
    const project = await openProject(`${skill.name} three`);
    await addSkill(skill.name, project, ['claude-code', 'codex', 'cursor']);
    expectSameFiles(await contentOf(join(project, '.agents/skills', skill.name)), skill);
    const linked = join(project, '.claude/skills', skill.name);
    expect(await readlink(linked)).toBe(join('../../.agents/skills', skill.name));
    await expectToWork({skill: skill.name, script: scriptIn(linked), elsewhere: elsewhere('three')});
  });

  test('works as a plain copy of its folder, under every Node.js that is promised', async (context) => {
    const project = await openProject(`${skill.name} copy`);
    const installed = join(project, 'skills', skill.name);
    await cp(join(clone, skill.path), installed, {recursive: true});
    await expectToWork({skill: skill.name, script: scriptIn(installed), elsewhere: elsewhere('copy')});
    for (const version of ['20.19.0', '22.13.0']) {
      const node = await fetchNode(version);
      if (node === undefined) return context.skip(`Node ${version} cannot be fetched from npm`);
      const copy = {
        skill: skill.name,
        script: scriptIn(installed),
        elsewhere: elsewhere(`copy ${version}`),
        node,
      };
      if (keepsLedger(skill) && version.startsWith('20.')) await expectNewerNodeAsked(copy);
      else await expectToWork(copy);
    }
  }, 240_000);

  test('reads nothing but its own folder for an answer of the sandbox, and starts no process', async () => {
    const installed = join(await openProject(`${skill.name} alone`), 'skills', skill.name);
    await cp(join(clone, skill.path), installed, {recursive: true});
    const home = elsewhere('alone');
    const ownFiles = [`--allow-fs-read=${home}/*`, `--allow-fs-write=${home}/*`];
    const nodeFlags = [
      '--permission',
      `--allow-fs-read=${installed}/*`,
      ...(keepsLedger(skill) ? ownFiles : []),
    ];
    const run = await runInstalled(
      {skill: skill.name, script: scriptIn(installed), elsewhere: home, nodeFlags},
      {},
      ['--sandbox'],
    );
    await expectAnswer(skill.name, run);
  });

  test('comes with the npm package of its plugin', async () => {
    const plugin = join(repositoryRoot, 'packages', skill.name.replace('1688-', 'plugin-'));
    const destination = await openProject(`${skill.name} package`);
    const pack = await runCommand(
      'npm',
      ['pack', '--silent', '--ignore-scripts', '--pack-destination', destination],
      plugin,
    );
    expect(pack.exitCode, pack.stderr).toBe(0);
    const prefix = `package/dist/skill/${skill.name}/`;
    const packed = [...(await readTarball(join(destination, pack.stdout.trim())))].filter(([path]) =>
      path.startsWith(prefix),
    );
    const installed = join(destination, 'skills', skill.name);
    for (const [path, bytes] of packed) {
      const target = join(installed, path.slice(prefix.length));
      await mkdir(dirname(target), {recursive: true});
      await writeFile(target, bytes);
    }
    expectSameFiles(await contentOf(installed), skill);
    await expectToWork({skill: skill.name, script: scriptIn(installed), elsewhere: elsewhere('package')});
  });
});

test('`skills` finds our skills and no other', async () => {
  const project = await openProject('list');
  const run = await runProgram(join(repositoryRoot, 'node_modules/.bin/skills'), {
    args: ['add', clone, '--list'],
    cwd: project,
    env: {
      PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
      HOME: project,
      DISABLE_TELEMETRY: '1',
      CI: '1',
      NO_COLOR: '1',
    },
  });
  const found = new Set(run.stdout.match(/\b1688-[a-z][a-z-]*\b/g) ?? []);
  expect([...found].toSorted()).toEqual(skills.map(({name}) => name));
  expect(run.stdout).toMatch(new RegExp(`Found .*${skills.length}.* skill`));
});
