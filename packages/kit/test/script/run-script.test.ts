import {startSandbox} from '@ali1688/sandbox';
import {at, parseDocument} from '@ali1688/testkit';
import {expect, describe, test} from 'vitest';
import {runScript} from '../../src/script/run-script.ts';
import {scriptFace} from '../../src/script/script-face.ts';
import {environmentOf, runInTest} from '../support/run-in-test.ts';
import {greet, lookUp} from '../support/sample-operations.ts';
import {createTestHost, type TestHostOptions} from '../support/test-host.ts';

const script = {operations: [lookUp, greet], version: '1.2.3'};
const programName = 'node scripts/sample.mjs';

async function run(argv: readonly string[], options: TestHostOptions = {}) {
  const host = {...createTestHost(options), programName};
  const exitCode = await runScript(script, argv, host, scriptFace);
  return {exitCode, stdout: host.stdout.text(), stderr: host.stderr.text()};
}

describe('help', () => {
  test.each([[], ['--help'], ['help']])('of the script lists its operations (%#)', async (...argv) => {
    const {exitCode, stdout, stderr} = await run(argv);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      [
        'Usage',
        '  node scripts/sample.mjs OPERATION …',
        '',
        'Operations',
        '  look-up  Categories below one.',
        '  greet    Say hello.',
        '',
        'Add --help to an operation for its flags.',
        '',
      ].join('\n'),
    );
  });

  test('of the script is Chinese for a Chinese user', async () => {
    const {stdout} = await run(['--help'], {environment: {LANG: 'zh_CN.UTF-8'}});
    expect(stdout).toContain('操作\n  look-up  列出下级类目。\n  greet    问候。');
    expect(stdout).toContain('在操作后加 --help 查看其选项。');
  });

  test('of an operation shows its inputs, their defaults and its examples', async () => {
    const {exitCode, stdout} = await run(['look-up', '1', '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Categories below one\.\n/);
    expect(stdout).toContain('Usage\n  node scripts/sample.mjs look-up [CATEGORY_ID]\n');
    expect(stdout).toMatch(/^ {2}CATEGORY_ID {2}Category id\./m);
    expect(stdout).toMatch(/^ {2}--limit LIMIT +How many\. \[default: 3\]$/m);
    expect(stdout).toMatch(/^ {2}--timeout SECONDS +Limit for one request/m);
    expect(stdout).toMatch(/^ {2}--dry-run +Print the signed request/m);
    expect(stdout).toMatch(/^ {2}--help +Show this help\.$/m);
    expect(stdout).toContain('Examples\n  node scripts/sample.mjs look-up 12  Below category 12\n');
  });

  test('of an operation is Chinese for a Chinese user, and has no empty part', async () => {
    const {stdout} = await run(['greet', '--help'], {environment: {ALI1688_LANG: 'zh'}});
    expect(stdout).toMatch(/^问候，不发送任何请求。\n\n用法\n {2}node scripts\/sample\.mjs greet\n\n选项\n/);
    expect(stdout).toContain('示例\n  node scripts/sample.mjs greet  你好\n');
    expect(stdout).not.toContain('参数\n');
  });

  test('is not asked for behind --', async () => {
    expect((await run(['look-up', '--', '--help'])).exitCode).toBe(2);
  });
});

test('--version prints the version alone', async () => {
  expect(await run(['--version'])).toEqual({exitCode: 0, stdout: '1.2.3\n', stderr: ''});
});

describe('an operation that does not exist', () => {
  test('is refused with those there are and the one that was probably meant', async () => {
    const {exitCode, stdout} = await run(['lok-up', '--json'], {isTerminal: true});
    expect(exitCode).toBe(2);
    expect(parseDocument(stdout)).toEqual({
      ok: false,
      error: {
        code: 'USAGE_INVALID',
        message: 'There is no operation "lok-up". There are: look-up, greet.',
        hint: 'Did you mean look-up? See: node scripts/sample.mjs --help',
        retryable: false,
      },
    });
  });

  test('is refused as Chinese text where somebody watches', async () => {
    const environment = {ALI1688_LANG: 'zh', NO_COLOR: '1'};
    const {stdout, stderr} = await run(['something-else'], {environment, isTerminal: true});
    expect(stdout).toBe('');
    expect(stderr).toBe(
      '错误 USAGE_INVALID：没有“something-else”这个操作。可用：look-up、greet。\n' +
        '下一步：查看用法：node scripts/sample.mjs --help\n',
    );
  });

  test('does not repeat a secret that was typed in its place', async () => {
    const environment = {ALI1688_ACCESS_TOKEN: 'canary-token'};
    const {stdout} = await run(['canary-token'], {environment});
    expect(stdout).toContain('[redacted]');
    expect(stdout).not.toContain('canary');
  });

  test('shows control characters and cuts a long word', async () => {
    const {stdout} = await run([`\u001b[2J${'x'.repeat(500)}`]);
    expect(at(parseDocument(stdout), 'error.message')).toMatch(/"␛\[2Jx+…"/);
    expect(stdout.length).toBeLessThan(400);
  });
});

test('the document is the same as that of the command', async () => {
  await using sandbox = await startSandbox();
  const environment = environmentOf(sandbox);
  const argv = ['10166', '--limit', '2', '--label', 'a'];
  const [asScript, asCommand] = [
    await run(['look-up', ...argv], {environment}),
    await runInTest(lookUp, argv, {environment}),
  ];
  const withoutTime = (text: string) => text.replace(/"fetchedAt": "[^"]+"/, '"fetchedAt": ""');
  expect(withoutTime(asScript.stdout)).toBe(withoutTime(asCommand.stdout));
  expect(asScript.stderr).toBe(asCommand.stderr);
  expect(asScript.exitCode).toBe(0);
});

test('hints name the script, not the CLI', async () => {
  const {stdout} = await run(['look-up', '--limit', '50']);
  expect(at(parseDocument(stdout), 'error.hint')).toBe('See: node scripts/sample.mjs look-up --help');
});
