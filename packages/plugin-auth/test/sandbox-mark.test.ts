import {sandboxAppKey, Secret} from '@ali1688/contracts/ports';
import {at} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {agreeingBrowser} from './support/browser.ts';
import {configured, openScene} from './support/scene.ts';
import {canaries} from './support/token-gateway.ts';

const sandboxVariables = {...configured, ALI1688_APP_KEY: sandboxAppKey};
const words: readonly (readonly string[])[] = [
  ['url'],
  ['status'],
  ['status', '--check'],
  ['export'],
  ['refresh'],
  ['renew', '--yes'],
  ['exchange', canaries.code],
  ['login', '--profile', 'other'],
  ['list'],
  ['use', 'other'],
  ['logout'],
];

/** Whether each of the commands says that what it is about is made up. */
async function marksOf(environment: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
  await using scene = await openScene();
  const {openBrowser} = agreeingBrowser();
  const marks: unknown[] = [];
  for (const line of words) {
    const run = await scene.run(line, {environment, openBrowser});
    expect(run.exitCode, `${line.join(' ')}: ${run.stdout}`).toBe(0);
    marks.push(at(run.document(), 'meta.sandbox'));
  }
  return marks;
}

test('with the variables of a sandbox every auth command says so', async () => {
  expect(await marksOf(sandboxVariables)).toEqual(words.map(() => true));
});

test('with another application at the same gateway none does', async () => {
  expect(await marksOf(configured)).toEqual(words.map(() => false));
});

test('a saved login with a sandbox says so, without any variable', async () => {
  await using scene = await openScene();
  await scene.run(['exchange', canaries.code], {environment: sandboxVariables});
  for (const line of [['status'], ['url'], ['export'], ['list'], ['logout']])
    expect(at((await scene.run(line)).document(), 'meta.sandbox')).toBe(true);
});

test('the application that is given decides, not the one in force', async () => {
  await using scene = await openScene();
  const prompt = {secretFromStandardInput: () => Promise.resolve(new Secret(canaries.appSecret))};
  const url = async (appKey: string, environment: typeof configured) => {
    const run = await scene.run(['url', '--app-key', appKey, '--secret-stdin'], {environment, prompt});
    return at(run.document(), 'meta.sandbox');
  };
  expect(await url(sandboxAppKey, configured)).toBe(true);
  expect(await url('1000000', sandboxVariables)).toBe(false);
});
