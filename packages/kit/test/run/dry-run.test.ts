import {productSearchTopKeyword} from '@ali1688/contracts';
import {startSandbox, type Sandbox} from '@ali1688/sandbox';
import {at, listAt, parseDocument, temporaryFolder} from '@ali1688/testkit';
import {createHmac} from 'node:crypto';
import {chmod, readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {defineOperation} from '../../src/operation/define-operation.ts';
import {environmentOf, ownApplication, runInTest} from '../support/run-in-test.ts';
import {greet, lookUp} from '../support/sample-operations.ts';
import {readsMarket} from '../../src/operation/effects.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.clearRequests());
afterAll(() => sandbox.close());

function notesOf(document: unknown): readonly unknown[] {
  return listAt(document, 'meta.notes').map((note) => at(note, 'code'));
}

/** The signature by the text of the rule (gateway.md section 2.1), independent of the code under test. */
function signatureOf(path: string, parameters: Readonly<Record<string, string>>, secret: string): string {
  const parts = Object.entries(parameters).map(([name, value]) => name + value);
  parts.sort();
  return createHmac('sha1', secret)
    .update(path + parts.join(''))
    .digest('hex')
    .toUpperCase();
}

describe('a dry run', () => {
  test('of an operation that changes this machine alone is told to it, with a note of its own', async () => {
    const touch = defineOperation({
      ...greet,
      dryRunNote: {en: 'Nothing was touched.', zh: '未作任何改动。'},
      run: (context) => Promise.resolve({greeting: context.isDryRun ? 'would touch' : 'touched'}),
    });
    const dry = parseDocument((await runInTest(touch, ['--dry-run'], {})).stdout);
    expect(at(dry, 'data.greeting')).toBe('would touch');
    expect(listAt(dry, 'meta.notes')).toEqual([{code: 'DRY_RUN', message: 'Nothing was touched.'}]);
    expect(at(parseDocument((await runInTest(touch, [], {})).stdout), 'data.greeting')).toBe('touched');
  });

  test('shows the request, without the token and with a shortened signature, and sends nothing', async () => {
    const environment = environmentOf(sandbox);
    const {exitCode, stdout, stderr} = await runInTest(lookUp, ['10166', '--dry-run'], {environment});
    const {ALI1688_APP_KEY: appKey = '', ALI1688_ACCESS_TOKEN: token = ''} = environment;
    const path = `param2/1/com.alibaba.fenxiao.crossborder/category.translation.getById/${appKey}`;
    const parameters = {language: 'en', categoryId: '10166', access_token: token};
    const signature = signatureOf(path, parameters, ownApplication.appSecret.reveal());
    expect(exitCode).toBe(0);
    expect(at(parseDocument(stdout), 'data')).toEqual({
      dryRun: true,
      request: {
        method: 'POST',
        url: `${sandbox.gatewayUrl}/${path}`,
        parameters: {
          language: 'en',
          categoryId: '10166',
          access_token: '[redacted]',
          _aop_signature: `${signature.slice(0, 6)}…`,
        },
      },
    });
    expect(stdout + stderr).not.toContain(token);
    expect(stdout + stderr).not.toContain(signature);
    expect(sandbox.requests.total).toBe(0);
  });

  test('asks for no token and stores nothing: a placeholder is signed, and a note says so', async () => {
    await using home = await temporaryFolder();
    const {ALI1688_ACCESS_TOKEN: _given, ...application} = environmentOf(sandbox);
    const environment = {
      ...application,
      ALI1688_REFRESH_TOKEN: ownApplication.refreshToken.reveal(),
      ALI1688_HOME: home.path,
    };
    const {exitCode, stdout} = await runInTest(lookUp, ['12', '--dry-run'], {environment});
    expect(exitCode).toBe(0);
    expect(notesOf(parseDocument(stdout))).toEqual(['DRY_RUN_TOKEN']);
    expect(at(parseDocument(stdout), 'data.request.parameters.access_token')).toBe('[redacted]');
    expect(sandbox.requests.total).toBe(0);
    expect(await readdir(home.path)).toEqual([]);
  });

  test('signs with the stored token, which it does not show, and writes nothing', async () => {
    await using home = await temporaryFolder();
    const {ALI1688_ACCESS_TOKEN: _given, ...application} = environmentOf(sandbox);
    const environment = {
      ...application,
      ALI1688_REFRESH_TOKEN: ownApplication.refreshToken.reveal(),
      ALI1688_HOME: home.path,
    };
    expect((await runInTest(lookUp, ['10166'], {environment})).exitCode).toBe(0);
    const [name = ''] = (await readdir(join(home.path, 'tokens'))).filter((file) => file.endsWith('.json'));
    const path = join(home.path, 'tokens', name);
    const text = await readFile(path, 'utf8');
    const token = String(at(JSON.parse(text), 'accessToken'));
    sandbox.clearRequests();
    const apiPath = `param2/1/com.alibaba.fenxiao.crossborder/category.translation.getById/${application.ALI1688_APP_KEY}`;
    const parameters = {language: 'en', categoryId: '10166', access_token: token};
    const signature = signatureOf(apiPath, parameters, ownApplication.appSecret.reveal());
    // Also a token that ends soon, and one that others may read, which a call would put right.
    const now = Date.now();
    const times = {obtainedAt: now - 35_000_000, expiresAt: now + 600_000};
    const soon = JSON.stringify({...JSON.parse(text), ...times});
    for (const [content, mode] of [
      [text, 0o600],
      [soon, 0o600],
      [text, 0o644],
    ] as const) {
      await writeFile(path, content);
      await chmod(path, mode);
      const {stdout, stderr} = await runInTest(lookUp, ['10166', '--dry-run'], {environment});
      expect(notesOf(parseDocument(stdout))).toEqual([]);
      expect(at(parseDocument(stdout), 'data.request.parameters')).toMatchObject({
        access_token: '[redacted]',
        _aop_signature: `${signature.slice(0, 6)}…`,
      });
      expect(stdout + stderr).not.toContain(token);
      expect(await readFile(path, 'utf8')).toBe(content);
      expect((await stat(path)).mode & 0o777).toBe(mode);
    }
    expect(sandbox.requests.total).toBe(0);
  });

  test('of an API without a token has none and needs no note', async () => {
    const keywords = defineOperation({
      name: 'keywords',
      summary: {en: 'Keywords.', zh: '热搜词。'},
      effects: readsMarket,
      apis: [],
      needs: 'app',
      input: {},
      examples: [],
      output: () => z.object({}),
      async run(context) {
        const topSeKeywordParam = {country: 'en', sourceId: '1', hotKeywordType: 'cate'};
        await context.call(productSearchTopKeyword, {topSeKeywordParam});
        return {};
      },
    });
    const {stdout} = await runInTest(keywords, ['--dry-run'], {environment: environmentOf(sandbox)});
    const parameters = at(parseDocument(stdout), 'data.request.parameters');
    expect(parameters).not.toHaveProperty('access_token');
    expect(at(parameters, 'topSeKeywordParam')).toBe(
      '{"country":"en","sourceId":"1","hotKeywordType":"cate"}',
    );
    expect(notesOf(parseDocument(stdout))).toEqual([]);
  });

  test.each(['table', 'csv', 'ndjson', 'md', 'raw'])('can be shown as %s', async (format) => {
    const environment = environmentOf(sandbox);
    const {exitCode, stdout} = await runInTest(lookUp, ['10166', '--dry-run', '--format', format], {
      environment,
    });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('category.translation.getById');
    expect(stdout).not.toContain(environment.ALI1688_ACCESS_TOKEN);
  });

  test('is not cut down by --fields, which are those of the result', async () => {
    const environment = environmentOf(sandbox);
    const {stdout} = await runInTest(lookUp, ['10166', '--dry-run', '--fields', 'chineseName'], {
      environment,
    });
    expect(at(parseDocument(stdout), 'data.request.method')).toBe('POST');
  });

  test('in the sandbox shows the request to the sandbox', async () => {
    const {exitCode, stdout} = await runInTest(lookUp, ['10166', '--dry-run', '--sandbox']);
    expect(exitCode).toBe(0);
    expect(at(parseDocument(stdout), 'data.request.url')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/openapi\//);
    expect(notesOf(parseDocument(stdout))).toEqual(['SANDBOX', 'DRY_RUN_TOKEN']);
  });

  test('of a command that sends nothing is the command, with a note', async () => {
    const {exitCode, stdout} = await runInTest(greet, ['--dry-run']);
    expect(exitCode).toBe(0);
    expect(at(parseDocument(stdout), 'data.greeting')).toBe('hello');
    expect(notesOf(parseDocument(stdout))).toEqual(['DRY_RUN']);
  });

  test('needs an application, which signs', async () => {
    const {exitCode, stdout} = await runInTest(lookUp, ['12', '--dry-run']);
    expect(exitCode).toBe(3);
    expect(at(parseDocument(stdout), 'error.code')).toBe('CREDENTIALS_MISSING');
  });
});
