import {Ali1688Error, commandName} from '@ali1688/contracts/errors';
import {startSandbox} from '@ali1688/sandbox';
import {at, parseDocument, temporaryFolder, type TemporaryFolder} from '@ali1688/testkit';
import type {Command} from '@oclif/core/command';
import type {Config} from '@oclif/core/interfaces';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest';
import {environmentVariables} from '../../src/settings/environment.ts';
import {operationCommand} from '../../src/oclif/operation-command.ts';
import {reportFailure} from '../../src/oclif/report-failure.ts';
import {environmentOf} from '../support/run-in-test.ts';
import {greet, lookUp} from '../support/sample-operations.ts';

let root: TemporaryFolder;
let written: {stdout: string; stderr: string};
const listeners = (['SIGINT', 'SIGTERM'] as const).map(
  (signal) => [signal, process.listeners(signal)] as const,
);

beforeAll(async () => {
  root = await temporaryFolder();
  const manifest = {name: 'sample', version: '1.2.3', oclif: {bin: 'ali1688'}};
  await writeFile(join(root.path, 'package.json'), JSON.stringify(manifest));
});
afterAll(() => root.remove());

beforeEach(() => {
  for (const name of Object.keys(environmentVariables)) vi.stubEnv(name, undefined);
  written = {stdout: '', stderr: ''};
  for (const name of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = undefined;
  for (const [signal, before] of listeners) {
    for (const listener of process.listeners(signal)) {
      if (!before.includes(listener)) process.off(signal, listener);
    }
  }
});

/** oclif starts a command by its class, which the type of the factory says nothing about. */
type CommandClass = typeof Command & (new (argv: string[], config: Config) => Command);

function run(command: typeof Command, ...argv: string[]) {
  return runIn(root.path, command, ...argv);
}

function runIn(folder: string, command: typeof Command, ...argv: string[]) {
  return (command as CommandClass).run(argv, folder);
}

function zhOf(command: typeof Command): unknown {
  return Reflect.get(command, 'zh');
}

describe('the class of a command', () => {
  test('shows the inputs of its operation under their command line names', () => {
    const command = operationCommand(lookUp);
    expect(Object.keys(command.args)).toEqual(['CATEGORY_ID']);
    expect(command.args['CATEGORY_ID']).toMatchObject({ignoreStdin: true});
    expect(Object.keys(command.flags)).toEqual([
      'lang',
      'limit',
      'label',
      'format',
      'json',
      'fields',
      'output',
      'headers',
      'wide',
      'profile',
      'sandbox',
      'dry-run',
      'timeout',
      'verbose',
    ]);
    expect(command.flags['limit']).toMatchObject({type: 'option', default: '3', summary: 'How many.'});
    expect(command.flags['timeout']).toMatchObject({type: 'option', helpValue: '<SECONDS>'});
    expect(command.flags['label']).toMatchObject({type: 'option', multiple: true});
    expect(command.flags['format']).toMatchObject({
      options: ['json', 'table', 'csv', 'ndjson', 'md', 'raw'],
    });
    expect(command.flags['dry-run']).toMatchObject({type: 'boolean'});
  });

  test('has the English texts where oclif looks for them, and the Chinese ones beside', () => {
    const command = operationCommand(greet);
    expect([command.summary, command.description]).toEqual(['Say hello.', 'Says hello, and sends nothing.']);
    expect(command.examples).toEqual([{command: '<%= config.bin %> sample greet', description: 'Hello'}]);
    expect(zhOf(command)).toMatchObject({
      summary: '问候。',
      description: '问候，不发送任何请求。',
      args: {},
      examples: ['你好'],
    });
    expect(at(zhOf(operationCommand(lookUp)), 'args')).toEqual({
      CATEGORY_ID: '类目 ID。省略时列出全部一级类目供选择。',
    });
    expect(at(zhOf(operationCommand(lookUp)), 'flags.dry-run')).toBe(
      '打印已签名的请求（密钥已隐去），不发送。',
    );
  });

  test('shows the summary where its operation has no description', () => {
    expect(operationCommand(lookUp).description).toBe('Categories below one.');
    expect(zhOf(operationCommand(lookUp))).not.toHaveProperty('description');
  });
});

describe('a run of a command', () => {
  test('calls the gateway of the environment and prints the document', async () => {
    await using sandbox = await startSandbox();
    for (const [name, value] of Object.entries(environmentOf(sandbox))) vi.stubEnv(name, value);
    await run(operationCommand(lookUp), '10166', '--limit', '1');
    expect(process.exitCode).toBe(0);
    expect(written.stderr).toBe('');
    expect(at(parseDocument(written.stdout), 'data.chineseName')).toBe('女装');
  });

  test('refuses a wrong word in the failure document, with the name of the program in the hint', async () => {
    await run(operationCommand(lookUp), '--limit', '50');
    expect(process.exitCode).toBe(2);
    expect(at(parseDocument(written.stdout), 'error')).toEqual({
      code: 'USAGE_INVALID',
      message: '--limit "50" is not allowed. Allowed: a whole number from 1 to 20.',
      hint: 'See: ali1688 sample look-up --help',
      retryable: false,
    });
  });

  test('in a host of another name hints name that host', async () => {
    await using host = await temporaryFolder();
    const manifest = {name: 'shop', version: '1.0.0', oclif: {bin: 'shop'}};
    await writeFile(join(host.path, 'package.json'), JSON.stringify(manifest));
    vi.stubEnv('ALI1688_HOME', join(host.path, 'home'));
    vi.stubEnv('ALI1688_LEGACY_CACHE', 'off');
    await runIn(host.path, operationCommand(lookUp), '10166');
    const hint = at(parseDocument(written.stdout), 'error.hint');
    expect(hint).toContain('shop auth ');
    expect(hint).not.toContain('ali1688 ');
  });

  test('reads a negative id as an argument and refuses it', async () => {
    await run(operationCommand(lookUp), '-1');
    expect(process.exitCode).toBe(2);
    expect(at(parseDocument(written.stdout), 'error.message')).toContain('CATEGORY_ID "-1" is not allowed');
  });
});

describe('a failure outside an operation', () => {
  const failure = new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: 'No command canary-token.', zh: '没有命令 canary-token。'},
    hint: {en: 'See help.', zh: '查看帮助。'},
  });

  test('is reported as the document, without secrets', async () => {
    vi.stubEnv('ALI1688_ACCESS_TOKEN', 'canary-token');
    expect(await reportFailure(failure, ['nothing', '--json'], 'ali1688')).toBe(2);
    expect(at(parseDocument(written.stdout), 'error.message')).toBe('No command [redacted].');
  });

  test('names the program that failed', async () => {
    const hint = {en: `See: ${commandName('doctor')}`, zh: `查看：${commandName('doctor')}`};
    const {code, text} = failure;
    await reportFailure(new Ali1688Error({code, text, hint}), ['--json'], 'shop');
    expect(at(parseDocument(written.stdout), 'error.hint')).toBe('See: shop doctor');
  });

  test('is reported as text where that was asked for, in the language of the user', async () => {
    vi.stubEnv('ALI1688_LANG', 'zh');
    expect(await reportFailure(new TypeError('fault'), ['--format', 'table'], 'ali1688')).toBe(1);
    expect(written.stdout).toBe('');
    expect(written.stderr).toMatch(/^错误 UNEXPECTED：ali1688 内部出错：TypeError: fault\n下一步：/);
  });
});
