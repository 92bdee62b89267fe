import {
  categoryTranslationGetById,
  defineApi,
  productSearchTopKeyword,
  productTopListQuery,
  type Api,
} from '@ali1688/contracts';
import {defineOperation, readsMarket, type PluginDefinition} from '@ali1688/kit';
import {startSandbox} from '@ali1688/sandbox';
import {at, listAt, parseDocument, startHttpServer} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import * as z from 'zod/mini';
import {defineDoctor} from '../src/define-doctor.ts';
import {probedApis} from '../src/probed-apis.ts';
import {runAt, runWith} from './support/run-at.ts';

const unknown = defineApi({
  namespace: 'com.alibaba.nowhere',
  name: 'nothing.query',
  version: 1,
  title: {en: 'Nothing', zh: '无'},
  needsToken: true,
  wire: {},
  envelope: 'result',
  request: () => z.object({}),
  response: () => z.unknown(),
  source: {page: '', asOf: '', confidence: ['not established']},
});

const pluginOf = (...apis: readonly Api[]): PluginDefinition => ({
  topic: 'sample',
  operations: apis.map((api, index) =>
    defineOperation({
      name: `call-${index}`,
      summary: {en: 'Call.', zh: '调用。'},
      effects: readsMarket,
      apis: [api],
      input: {},
      examples: [],
      output: () => z.object({}),
      run: () => Promise.resolve({}),
    }),
  ),
});

const doctorFor = (...plugins: readonly PluginDefinition[]) =>
  defineDoctor({node: {major: 20, minor: 19}, loadPlugins: () => Promise.resolve(plugins)});

const all = [categoryTranslationGetById, productSearchTopKeyword, productTopListQuery];

test('each API is asked once, without parameters, and nothing of the market is read', async () => {
  await using sandbox = await startSandbox();
  const printed = await runAt(sandbox, doctorFor(pluginOf(...all), pluginOf(productTopListQuery)), [
    '--apis',
  ]);
  expect(listAt(parseDocument(printed), 'data.checks')).toEqual(
    all.map(({name}) => ({check: name, ok: true, found: 'may be called'})),
  );
  expect(at(parseDocument(printed), 'meta.calls')).toBe(3);
  expect(sandbox.requests.total).toBe(3);
});

test('an API that is not granted, or that there is not, is told, and the others are asked all the same', async () => {
  await using sandbox = await startSandbox();
  const doctor = doctorFor(pluginOf(unknown, ...all));
  const granted = {allowedApis: [productSearchTopKeyword.name, categoryTranslationGetById.name]};
  const printed = await runAt(sandbox, doctor, ['--apis'], granted);
  const checks = listAt(parseDocument(printed), 'error.checks');
  expect(checks.map((check) => at(check, 'ok'))).toEqual([true, true, false, false]);
  expect(at(parseDocument(printed), 'error.code')).toBe('PERMISSION_DENIED');
});

test('what is about the whole application ends the round', async () => {
  await using sandbox = await startSandbox({faults: [{kind: 'no-usage-left'}]});
  const printed = await runAt(sandbox, doctorFor(pluginOf(...all)), ['--apis']);
  expect(listAt(parseDocument(printed), 'error.checks')).toHaveLength(1);
  expect(at(parseDocument(printed), 'error.code')).toBe('QUOTA_EXHAUSTED');
});

test.each(['gw.NoUsageLeftError', 'gw.ParamMissing'])(
  'a token request that is refused with %s lets no call through',
  async (error_code) => {
    const refused = JSON.stringify({error_code, error_message: 'refused'});
    await using server = await startHttpServer((_request, response) => {
      response.writeHead(400).end(refused);
    });
    const printed = await runWith(doctorFor(pluginOf(...all)), ['--apis'], {
      ALI1688_GATEWAY_URL: `${server.origin}/openapi`,
      ALI1688_APP_KEY: '7000001',
      ALI1688_APP_SECRET: 'secret-of-no-value',
      ALI1688_REFRESH_TOKEN: 'grant-of-no-value',
      ALI1688_LEGACY_CACHE: 'off',
    });
    expect(at(parseDocument(printed), 'ok')).toBe(false);
    expect(listAt(parseDocument(printed), 'error.checks').map((check) => at(check, 'ok'))).toEqual([false]);
  },
);

test('to call and to send nothing cannot both be asked for', async () => {
  await using sandbox = await startSandbox();
  const printed = await runAt(sandbox, doctorFor(pluginOf(...all)), ['--apis', '--offline']);
  expect(at(parseDocument(printed), 'error.code')).toBe('USAGE_INVALID');
  expect(sandbox.requests.total).toBe(0);
});

test('what changes something is never tried', () => {
  const changing = {...unknown, readOnly: false};
  const plugin = {...pluginOf(productTopListQuery), operations: [{apis: [changing, productTopListQuery]}]};
  // @ts-expect-error -- only the APIs of the operation are read
  expect(probedApis([plugin])).toEqual([productTopListQuery]);
});
