import {builtInApplication, startSandbox, type Sandbox} from '@ali1688/sandbox';
import {answerJson, at, listAt, parseDocument, startHttpServer, temporaryFolder} from '@ali1688/testkit';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {environmentOf, runInTest} from '../support/run-in-test.ts';
import {cliFace} from '../../src/oclif/cli-face.ts';
import {greet, lookUp} from '../support/sample-operations.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.clearRequests());
afterAll(() => sandbox.close());

function run(...argv: string[]) {
  return runInTest(lookUp, argv, {environment: environmentOf(sandbox)});
}

describe('the result on standard output', () => {
  test('is the documented JSON document off a terminal, and nothing else', async () => {
    const {exitCode, stdout, stderr} = await run('10166', '--limit', '2');
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    const document = parseDocument(stdout);
    expect(document).toEqual({
      ok: true,
      data: {
        categoryId: '10166',
        chineseName: '女装',
        translatedName: "Women's clothing",
        children: [
          {categoryId: '1031910', chineseName: '连衣裙', translatedName: 'Dresses'},
          {
            categoryId: expect.stringMatching(/^\d+$/),
            chineseName: '女式T恤',
            translatedName: "Women's T-shirts",
          },
        ],
      },
      meta: {
        operation: 'sample:look-up',
        api: 'com.alibaba.fenxiao.crossborder:category.translation.getById:1',
        fetchedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        sandbox: false,
        calls: 1,
        notes: [],
      },
    });
    expect(stdout.endsWith('}\n')).toBe(true);
  });

  test('is a table on a terminal', async () => {
    const options = {environment: {...environmentOf(sandbox), NO_COLOR: '1'}, isTerminal: true};
    const {stdout} = await runInTest(lookUp, ['10166', '--limit', '1'], options);
    expect(stdout.split('\n')).toEqual(['Id       Chinese', '-------  -------', '1031910  连衣裙', '']);
  });

  test('has colours on a terminal and none behind a pipe', async () => {
    const environment = environmentOf(sandbox);
    const watched = await runInTest(lookUp, ['10166'], {environment, isTerminal: true});
    expect(watched.stdout).toContain('\u001b[1m');
    expect((await run('10166', '--format', 'table')).stdout).not.toContain('\u001b');
  });

  test('is csv without a byte order mark', async () => {
    const {stdout} = await run('10166', '--limit', '1', '--format', 'csv');
    expect(stdout).toBe('categoryId,chineseName\r\n1031910,连衣裙\r\n');
  });

  test('is one object a line as ndjson', async () => {
    const {stdout} = await run('10166', '--limit', '2', '--format=ndjson');
    const rows = stdout.trimEnd().split('\n').map(parseDocument);
    expect(rows.map((row) => at(row, 'chineseName'))).toEqual(['连衣裙', '女式T恤']);
  });

  test('is a Markdown table as md', async () => {
    const {stdout} = await run('10166', '--limit', '1', '--format', 'md');
    expect(stdout).toBe('| Id | Chinese |\n| --- | --- |\n| 1031910 | 连衣裙 |\n');
  });

  test('has Chinese headings in Chinese', async () => {
    const environment = {...environmentOf(sandbox), ALI1688_LANG: 'zh'};
    const {stdout} = await runInTest(lookUp, ['10166', '--format', 'md'], {environment});
    expect(stdout).toContain('| 编号 | 中文名 |');
  });

  test('of a command that sends nothing needs no configuration and names no API', async () => {
    const {exitCode, stdout} = await runInTest(greet, []);
    expect(exitCode).toBe(0);
    expect(at(parseDocument(stdout), 'data.greeting')).toBe('hello');
    expect(at(parseDocument(stdout), 'meta')).not.toHaveProperty('api');
  });
});

describe('--format raw', () => {
  test("gives the gateway's body byte for byte", async () => {
    // A byte order mark, spaces, escapes and a long integer must all survive.
    const category = '"categoryId": 9007199254740993,"chineseName":"\\u5973\\u001b","children":[]';
    const body = Buffer.from(`\ufeff{"result" : {"success":true,"result":{${category}}}}\r\n`);
    await using server = await startHttpServer((_request, response) => void response.end(body));
    const environment = {...environmentOf(sandbox), ALI1688_GATEWAY_URL: server.origin};
    const {exitCode, stdoutBytes} = await runInTest(lookUp, ['12', '--format', 'raw'], {environment});
    expect(exitCode).toBe(0);
    expect(stdoutBytes.equals(body)).toBe(true);
  });

  test('goes to a file byte for byte', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'body.json');
    const {stdout} = await run('10166', '--format', 'raw', '--output', file);
    expect(stdout).toBe('');
    expect(at(parseDocument(await readFile(file, 'utf8')), 'result.success')).toBe(true);
  });

  test.each([
    [['--fields', 'categoryId'], '--format raw and --fields contradict each other.'],
    [['--json'], '--json and --format raw contradict each other.'],
  ])('with %j is refused before anything is sent', async (flags, message) => {
    const {exitCode, stdout, stderr} = await run('10166', '--format', 'raw', ...flags);
    expect(exitCode).toBe(2);
    expect(stdout + stderr).toContain(message);
    expect(sandbox.requests.total).toBe(0);
  });

  test('is refused where no answer of the gateway is shown', async () => {
    const {exitCode, stderr} = await runInTest(greet, ['--format', 'raw']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--format raw is not possible here');
  });

  test('does not show a body that holds a secret', async () => {
    await using server = await startHttpServer((request, response) =>
      answerJson(response, 200, {
        result: {success: true, result: {categoryId: 1, chineseName: request.form.get('access_token')}},
      }),
    );
    const environment = {...environmentOf(sandbox), ALI1688_GATEWAY_URL: server.origin};
    const {stdout} = await runInTest(lookUp, ['1', '--format', 'raw'], {environment});
    expect(stdout).toContain('"chineseName":"[redacted]"');
  });
});

describe('--fields', () => {
  test('keeps only these fields, in this order', async () => {
    const {stdout} = await run('10166', '--limit', '1', '--fields', 'children.chineseName,categoryId');
    const data = at(parseDocument(stdout), 'data');
    expect(JSON.stringify(data)).toBe('{"children":[{"chineseName":"连衣裙"}],"categoryId":"10166"}');
  });

  test('chooses the columns of a csv', async () => {
    const {stdout} = await run('10166', '--limit', '1', '--format', 'csv', '--fields', 'translatedName');
    expect(stdout.split('\r\n')[0]).toBe('translatedName');
  });

  test.each(['children.title', 'Categoryid', 'a,,b', ''])(
    'of "%s" is refused before anything is sent',
    async (fields) => {
      const {exitCode, stdout} = await run('10166', '--fields', fields);
      expect(exitCode).toBe(2);
      expect(at(parseDocument(stdout), 'error.code')).toBe('USAGE_INVALID');
      expect(at(parseDocument(stdout), 'error.message')).toContain('--fields');
      expect(sandbox.requests.total).toBe(0);
    },
  );
});

describe('--output', () => {
  test('- is standard output, as without the flag', async () => {
    const [plain, dashed] = [
      await run('10166', '--limit', '1'),
      await run('10166', '--limit', '1', '--output', '-'),
    ];
    const withoutTime = (text: string) => text.replace(/"fetchedAt": "[^"]*"/, '');
    expect(withoutTime(dashed.stdout)).toBe(withoutTime(plain.stdout));
    expect(dashed.stdout).toContain('"ok": true');
    expect((await run('10166', '--format', 'xlsx', '--output', '-')).exitCode).toBe(2);
  });

  test('writes the file and nothing to standard output', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'result');
    const {exitCode, stdout, stderr} = await run('10166', '--output', file);
    expect([exitCode, stdout, stderr]).toEqual([0, '', `3 rows → ${file}\n`]);
    expect(at(parseDocument(await readFile(file, 'utf8')), 'data.categoryId')).toBe('10166');
    expect(await readdir(folder.path)).toEqual(['result']);
  });

  test('gives csv a byte order mark, and no colours on a terminal', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'result.csv');
    const options = {environment: environmentOf(sandbox), isTerminal: true};
    await runInTest(lookUp, ['10166', '--limit', '1', '--format', 'csv', '--output', file], options);
    expect(await readFile(file, 'utf8')).toBe('\ufeffcategoryId,chineseName\r\n1031910,连衣裙\r\n');
    await runInTest(lookUp, ['10166', '--limit', '1', '--format', 'table', '--output', file], options);
    expect(await readFile(file, 'utf8')).not.toContain('\u001b');
  });

  test.each([
    ['result.txt', /stands for no format/],
    ['result.xlsx', /writes no spreadsheet .*\n.*--output FILE\.csv/],
  ])('to %s is refused by a skill script before anything is sent', async (name, message) => {
    await using folder = await temporaryFolder();
    const {exitCode, stdout, stderr} = await run('10166', '--output', join(folder.path, name));
    expect(exitCode).toBe(2);
    expect(stdout + stderr).toMatch(message);
    expect(sandbox.requests.total).toBe(0);
    expect(await readdir(folder.path)).toEqual([]);
  });

  test('to a spreadsheet is one in the CLI', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'result.xlsx');
    const options = {environment: environmentOf(sandbox), face: cliFace};
    const {exitCode, stdout, stderr} = await runInTest(lookUp, ['10166', '--output', file], options);
    expect([exitCode, stdout, stderr]).toEqual([0, '', `3 rows → ${file}\n`]);
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
  });

  test('has the format of its ending, also on a terminal', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'result.CSV');
    const options = {environment: environmentOf(sandbox), isTerminal: true};
    await runInTest(lookUp, ['10166', '--limit', '1', '--output', file], options);
    expect(await readFile(file, 'utf8')).toBe('\ufeffcategoryId,chineseName\r\n1031910,连衣裙\r\n');
  });

  test('into a folder that is not there is refused before anything is sent', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'missing', 'result');
    const {exitCode, stdout} = await run('10166', '--output', file);
    expect(exitCode).toBe(8);
    expect(at(parseDocument(stdout), 'error.code')).toBe('STATE_UNUSABLE');
    expect(sandbox.requests.total).toBe(0);
  });

  test('leaves the file as it was when the call fails', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'result');
    await run('10166', '--output', file);
    const before = await readFile(file, 'utf8');
    const environment = {...environmentOf(sandbox), ALI1688_ACCESS_TOKEN: 'not-a-token'};
    const failed = await runInTest(lookUp, ['10166', '--output', file], {environment});
    expect(failed.exitCode).toBe(3);
    expect(await readFile(file, 'utf8')).toBe(before);
  });
});

describe('made-up data that variables lead to', () => {
  const environment = () => ({
    ALI1688_GATEWAY_URL: sandbox.gatewayUrl,
    ALI1688_APP_KEY: builtInApplication.appKey,
    ALI1688_APP_SECRET: builtInApplication.appSecret.reveal(),
    ALI1688_ACCESS_TOKEN: sandbox.issueAccessToken(builtInApplication.appKey).reveal(),
  });

  test.each(['json', 'table', 'csv', 'ndjson', 'md', 'raw'])(
    'is marked on standard error as %s',
    async (format) => {
      const {exitCode, stderr} = await runInTest(lookUp, ['10166', '--format', format], {
        environment: environment(),
      });
      expect(exitCode).toBe(0);
      expect(stderr).toMatch(/^Note SANDBOX: The data comes from the built-in sandbox/);
    },
  );

  test('is marked in the document and where a file is told of', async () => {
    const {stdout} = await runInTest(lookUp, ['10166'], {environment: environment()});
    expect(at(parseDocument(stdout), 'meta')).toMatchObject({sandbox: true, notes: [{code: 'SANDBOX'}]});
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'result.csv');
    const {stderr} = await runInTest(lookUp, ['10166', '--output', file], {environment: environment()});
    expect(stderr).toContain(`3 rows → ${file} (SANDBOX · made-up data)\n`);
  });

  test('is marked where it could not be had, too', async () => {
    const refused = {...environment(), ALI1688_ACCESS_TOKEN: 'not-a-token'};
    const {exitCode, stderr} = await runInTest(lookUp, ['10166', '--format', 'csv'], {environment: refused});
    expect(exitCode).toBe(3);
    expect(stderr).toContain('Note SANDBOX: ');
  });
});

describe('notes', () => {
  test('stand in the document and on standard error', async () => {
    const {stdout, stderr} = await run('10166', '--label', 'a', '--label', 'b', '--label', 'a');
    expect(at(parseDocument(stdout), 'meta.notes')).toEqual([
      {code: 'LABEL', message: 'Label a'},
      {code: 'LABEL', message: 'Label b'},
    ]);
    expect(stderr).toBe('Note LABEL: Label a\nNote LABEL: Label b\n');
  });

  test('stand on standard error when the format has no room for them', async () => {
    const environment = {...environmentOf(sandbox), ALI1688_LANG: 'zh'};
    const {stdout, stderr} = await runInTest(lookUp, ['10166', '--format', 'csv', '--label', 'a'], {
      environment,
    });
    expect(stdout).not.toContain('附注');
    expect(stderr).toBe('提示 LABEL：附注 a\n');
  });
});

test('--verbose speaks English of the file that was written, also to a Chinese user', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'out.json');
  const {exitCode, stderr} = await runInTest(greet, ['--output', file, '--verbose'], {
    environment: {ALI1688_LANG: 'zh'},
  });
  expect([exitCode, stderr]).toEqual([0, `ali1688 result written file=${file}\n已写入 → ${file}\n`]);
});

test('--verbose says on standard error what is done, and leaves standard output as it is', async () => {
  const {stdout, stderr} = await run('10166', '--verbose');
  expect(listAt(parseDocument(stdout), 'data.children')).toHaveLength(3);
  expect(stderr).toMatch(/^ali1688 gateway call attempted api=\S+getById:1 attempt=1 httpStatus=200 /);
});
