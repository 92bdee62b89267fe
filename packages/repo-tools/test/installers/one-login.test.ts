import {cp, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Secret} from '@ali1688/contracts/ports';
import {startSandbox, type Sandbox} from '@ali1688/sandbox';
import {runProgram, temporaryFolder, type ProgramRun} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import * as z from 'zod/mini';
import {readSkillFolders} from '../../src/check/skills/skill-folder.ts';
import {loadSkillAnswers} from '../../src/skills/skill-answers.ts';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';
import {environmentOf, expectAnswer, runInstalled} from './installed-skill.ts';

/** Not the application built into the sandbox, whose answers are marked as made up. */
const application = {
  appKey: '1000000',
  appSecret: new Secret('secret-of-one-login'),
  refreshToken: new Secret('grant-of-one-login'),
} as const;

const slotShape = z.looseObject({app_key: z.string()});

type Situation = AsyncDisposable & {
  readonly sandbox: Sandbox;
  readonly slot: string;
  /** Asks the CLI for a ranking. */
  cli(changes?: Readonly<Record<string, string>>): Promise<ProgramRun>;
  /** Runs the skills, each from the folder of another agent. */
  skills(): Promise<readonly {readonly skill: string; readonly run: ProgramRun}[]>;
};

/** Two skills installed alone for two agents, the CLI, one home for all of them, and the older token slot. */
async function openSituation(): Promise<Situation> {
  const folder = await temporaryFolder();
  const sandbox = await startSandbox({
    applications: [application],
    apis: await loadSkillAnswers(repositoryRoot),
  });
  const slot = join(folder.path, 'older skills', 'slot.json');
  await mkdir(join(folder.path, 'older skills'));
  const environment = {
    ...environmentOf(sandbox),
    ALI1688_APP_KEY: application.appKey,
    ALI1688_APP_SECRET: application.appSecret.reveal(),
    ALI1688_REFRESH_TOKEN: application.refreshToken.reveal(),
    ALI1688_HOME: join(folder.path, 'shared home'),
    ALI1688_LEGACY_CACHE: slot,
  };
  const found = await readSkillFolders(repositoryRoot);
  const [first, last] = ['1688-category', '1688-ranking'].map((name) =>
    found.find((skill) => skill.name === name),
  );
  if (first === undefined || last === undefined) throw new Error('There is no skill under skills.');
  const places = [
    {skill: first.name, path: join(folder.path, '项目 a/.claude/skills', first.name)},
    {skill: last.name, path: join(folder.path, '项目 b/.agents/skills', last.name)},
  ];
  for (const {skill, path} of places)
    await cp(join(repositoryRoot, 'skills', skill), path, {recursive: true});
  return {
    sandbox,
    slot,
    cli: (changes) =>
      runProgram(process.execPath, {
        args: [
          join(repositoryRoot, 'packages/cli/bin/run.js'),
          'ranking',
          'top-list',
          '1111',
          '--limit',
          '1',
          '--json',
        ],
        env: {HOME: folder.path, NODE_DISABLE_COMPILE_CACHE: '1', ...environment, ...changes},
        cwd: folder.path,
      }),
    skills: () =>
      Promise.all(
        places.map(async ({skill, path}) => {
          const script = join(path, 'scripts', `${skill}.mjs`);
          const run = await runInstalled({skill, script, elsewhere: join(path, '../..')}, environment);
          return {skill, run};
        }),
      ),
    async [Symbol.asyncDispose]() {
      await sandbox.close();
      await folder.remove();
    },
  };
}

/** Everything answers, one after the other or together. */
async function expectAllToAnswer(situation: Situation, together: boolean): Promise<void> {
  const cli = situation.cli();
  const cliRun = together ? undefined : await cli;
  const skills = await situation.skills();
  const {exitCode, stdout, stderr} = cliRun ?? (await cli);
  expect(exitCode, stdout + stderr).toBe(0);
  for (const {skill, run} of skills) {
    await expectAnswer(skill, run);
    expect(run.stderr).toBe('');
  }
}

test('one token serves the CLI, two skills of two agents and whoever reads the older token slot', async () => {
  await using situation = await openSituation();

  await expectAllToAnswer(situation, false);

  const {app_key: appKey} = slotShape.parse(JSON.parse(await readFile(situation.slot, 'utf8')));
  expect(appKey).toBe(application.appKey);
  // As an older skill does: the slot is all that it has, neither the store nor a grant.
  const older = await situation.cli({ALI1688_HOME: `${situation.slot}.home`, ALI1688_REFRESH_TOKEN: ''});
  expect(older.exitCode, older.stdout + older.stderr).toBe(0);
  expect(situation.sandbox.requests.byApi['getToken']).toBe(1);
});

test('one token request is sent when all of them start together on an empty store', async () => {
  await using situation = await openSituation();
  // Long enough for all of them to come while the first one waits.
  situation.sandbox.setFaults([{kind: 'slow', api: 'getToken', delayMs: 1500}]);

  await expectAllToAnswer(situation, true);

  expect(situation.sandbox.requests.byApi['getToken']).toBe(1);
});

test('a token that an older Python skill left serves all, and none is asked for', async () => {
  await using situation = await openSituation();
  const slot = {
    access_token: situation.sandbox.issueAccessToken(application.appKey).reveal(),
    refresh_token: null,
    expires_at: Date.now() / 1000 + 30_000,
    app_key: application.appKey,
  };
  await writeFile(situation.slot, JSON.stringify(slot));

  await expectAllToAnswer(situation, true);

  expect(situation.sandbox.requests.byApi['getToken'] ?? 0).toBe(0);
});
