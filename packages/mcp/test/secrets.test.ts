import {Secret} from '@ali1688/contracts/ports';
import {at} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {openWire, openWorld, versions} from './support/open-world.ts';
import {Client} from '@modelcontextprotocol/client';

/** Secrets that can be told wherever they turn up, with characters that each form of writing escapes. */
const canaries = {
  appSecret: 'Qv7secretKd3Lm/+=%Xw9secretTz5Rb',
  refreshToken: 'Hn4refreshPy8Jc/+=%Vf2refreshGs6Wk',
};

/** Their ends, plain and in Base64: what is escaped lies between. */
const forms = Object.values(canaries).flatMap((value) => [
  value.slice(0, 10),
  value.slice(-10),
  Buffer.from(value).toString('base64').slice(4, 14),
]);

test.each(versions)(
  'no secret is in an answer, a notification, a message or a line of a client of %s',
  async (version) => {
    await using world = await openWorld({
      ALI1688_APP_KEY: '7000001',
      ALI1688_APP_SECRET: canaries.appSecret,
      ALI1688_REFRESH_TOKEN: canaries.refreshToken,
    });
    world.sandbox.defineApplication({
      appKey: '7000001',
      appSecret: new Secret(canaries.appSecret),
      refreshToken: new Secret(canaries.refreshToken),
    });
    const wire = openWire(world.open('all'));
    const mode = version === '2026-07-28' ? {versionNegotiation: {mode: 'auto' as const}} : {};
    const client = new Client({name: 'test', version: '1'}, mode);
    await client.connect(wire.transport);
    const {tools} = await client.listTools();
    const code = 'Ux3codeVm6TaLb9codeYe4Qs';
    const given = [
      {},
      {categoryId: canaries.appSecret, term: canaries.refreshToken, offerId: [canaries.appSecret]},
      {categoryId: '1111', term: 'dress', offerId: ['617996246106'], seller: 'x', check: true},
      {answer: `http://127.0.0.1:1/callback?code=${code}&state=x`},
      {offset: canaries.refreshToken, [canaries.appSecret]: 1},
    ];
    // The gateway repeats every parameter in its refusal, the signature and the token included.
    for (const faults of [[], [{kind: 'echo' as const}]]) {
      world.sandbox.setFaults(faults);
      for (const {name, inputSchema} of tools) {
        // A walk of all categories is no faster for being tested here.
        if (name === 'category_sync') continue;
        for (const all of given) {
          const own = Object.entries(all).filter(([input]) => input in (inputSchema.properties ?? {}));
          for (const each of [all, Object.fromEntries(own)])
            await client.callTool({name, arguments: each}, {onprogress: () => undefined});
        }
      }
      await client.readResource({uri: 'ali1688://categories'}).catch(() => undefined);
      await client.getPrompt({name: 'find_sellers', arguments: {product: canaries.appSecret}});
      await client.callTool({name: canaries.refreshToken, arguments: {}}).catch(() => undefined);
    }
    await client.close();
    await wire.served;
    const all = [...wire.written, ...world.said, ...wire.faults.map(String)].join('\n');
    // Something was written at all, and it was about what was asked.
    expect(all).toContain('ranking:top-list');
    expect([...forms, code.slice(0, 10)].filter((form) => all.includes(form))).toEqual([]);
  },
);

test('two hosts at once and the CLI beside them, with one login: one token request', async () => {
  await using world = await openWorld();
  world.sandbox.setFaults([{kind: 'slow', api: 'getToken', delayMs: 300}]);
  const clients = await Promise.all([world.connect(), world.connect('2026-07-28')]);
  const topList = {name: 'ranking_top_list', arguments: {categoryId: '1111', limit: 1}};
  const operation = world.operations().find(({name}) => name === 'top-list');
  if (operation === undefined) throw new Error('There is no ranking.');
  const answers: readonly unknown[] = await Promise.all([
    ...clients.flatMap((client) =>
      [1, 2, 3].map(async () => (await client.callTool(topList)).structuredContent),
    ),
    world.runCommand(operation, ['1111', '--limit', '1']),
  ]);
  expect(answers.map((answer) => at(answer, 'ok'))).toEqual(answers.map(() => true));
  expect(world.sandbox.requests.byApi).toEqual({getToken: 1, 'product.topList.query': 7});
});
