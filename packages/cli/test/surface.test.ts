import {rankTypes} from '@ali1688/contracts';
import {emptyRankingCategoryId} from '@ali1688/sandbox';
import {describe, expect, test} from 'vitest';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {openScene} from './support/scene.ts';

const item = expect.objectContaining({
  itemId: expect.stringMatching(/^\d+$/),
  title: expect.any(String),
  translateTitle: expect.any(String),
  imgUrl: expect.any(String),
  sort: expect.any(Number),
});

const getById = 'com.alibaba.fenxiao.crossborder:category.translation.getById:1';
const womensClothing = {
  categoryId: '10166',
  chineseName: '女装',
  translatedName: "Women's clothing",
  level: '1',
  leaf: false,
  parentCateId: '0',
};
const category = expect.objectContaining({
  categoryId: expect.stringMatching(/^\d+$/),
  chineseName: expect.any(String),
  translatedName: expect.any(String),
});

const officialSignature = {
  stringToSign: 'param2/1/system/currentTime/1000000a1b2',
  signature: '33E54F4F7B989E3E0E912D3FBD2F1A03CA7CCE88',
};

/** What `doctor` looks at without sending anything. */
const localChecks = ['node', 'store', 'lock', 'credentials', 'gateway', 'signature'] as const;

/** The rows of surface.md section 3 that succeed: the words, what `meta` says and what `data` holds. */
const rows: readonly {
  readonly row: string;
  readonly words: readonly string[];
  readonly operation: string;
  readonly api?: string;
  readonly data: unknown;
  readonly variables?: Readonly<Record<string, string>>;
}[] = [
  {
    row: 'ranking top-list CATEGORY_ID',
    words: ['ranking', 'top-list', '1111'],
    operation: 'ranking:top-list',
    api: 'com.alibaba.fenxiao.crossborder:product.topList.query:1',
    data: {
      rankId: '1111',
      rankName: expect.any(String),
      rankType: 'complex',
      items: Array.from({length: 10}, () => item),
    },
  },
  {
    row: 'ranking top-list CATEGORY_ID --type --limit --lang',
    words: ['ranking', 'top-list', '1111', '--type', 'hot', '--limit', '20', '--lang', 'ja'],
    operation: 'ranking:top-list',
    api: 'com.alibaba.fenxiao.crossborder:product.topList.query:1',
    data: {
      rankId: '1111',
      rankName: expect.any(String),
      rankType: 'hot',
      items: Array.from({length: 20}, () => item),
    },
  },
  {
    row: 'ranking top-keyword CATEGORY_ID',
    words: ['ranking', 'top-keyword', '1111', '--country', 'en', '--type', 'cate'],
    operation: 'ranking:top-keyword',
    api: 'com.alibaba.fenxiao.crossborder:product.search.topKeyword:1',
    data: {
      categoryId: '1111',
      keywords: expect.arrayContaining([
        {seKeyword: expect.any(String), seKeywordTranslation: expect.any(String)},
      ]),
    },
  },
  {
    row: 'ranking types',
    words: ['ranking', 'types'],
    operation: 'ranking:types',
    data: {
      types: rankTypes.map(({rankType, name, official}) => ({
        rankType,
        chineseName: name.zh,
        englishName: name.en,
        official,
      })),
    },
  },
  {
    row: 'category list',
    words: ['category', 'list'],
    operation: 'category:list',
    api: getById,
    data: {category: expect.any(Object), children: expect.arrayContaining([womensClothing])},
  },
  {
    row: 'category get CATEGORY_ID',
    words: ['category', 'get', '10166'],
    operation: 'category:get',
    api: getById,
    data: {category: womensClothing, children: expect.arrayContaining([category])},
  },
  {
    row: 'category search TERM',
    words: ['category', 'search', '女装', '--limit', '1'],
    operation: 'category:search',
    api: 'com.alibaba.fenxiao.crossborder:category.translation.getByKeyword:1',
    data: {term: '女装', source: 'gateway', total: 2, matches: [womensClothing]},
  },
  {
    row: 'category tree CATEGORY_ID --depth N',
    words: ['category', 'tree', '10166', '--depth', '2'],
    operation: 'category:tree',
    api: getById,
    data: {category: womensClothing, source: 'gateway', children: expect.arrayContaining([category])},
  },
  {
    row: 'category path CATEGORY_ID',
    words: ['category', 'path', '10166'],
    operation: 'category:path',
    api: getById,
    data: {
      categoryId: '10166',
      source: 'gateway',
      path: [{categoryId: '10166', chineseName: '女装', translatedName: "Women's clothing", level: '1'}],
    },
  },
  {
    row: 'category sync',
    words: ['category', 'sync'],
    operation: 'category:sync',
    api: getById,
    data: {
      language: 'en',
      categories: expect.any(Number),
      levels: [expect.any(Number), expect.any(Number), expect.any(Number)],
      calls: expect.any(Number),
      resumed: 0,
      fetchedAt: expect.stringMatching(/Z$/),
    },
    variables: {ALI1688_QPS: '1000'},
  },
  {
    row: 'doctor',
    words: ['doctor'],
    operation: 'doctor',
    data: {
      checks: [
        ...localChecks,
        'reachability',
        'clock',
        'category.translation.getById',
        'category.translation.getByKeyword',
        'product.analyze.getPerdaySellQuantityTrendNew',
        'product.analyze.getRepurchaseRateTrendNew',
        'product.analyze.getThirtyDayMedianPriceTrendNew',
        'product.freight.estimate',
        'product.image.upload',
        'product.related.recommend',
        'product.search.imageQuery',
        'product.search.keywordQuery',
        'product.search.keywordSNQuery',
        'product.search.offerRecommend',
        'product.search.queryProductDetail',
        'product.search.querySellerOfferList',
        'product.search.topKeyword',
        'product.topList.query',
      ].map((check) => expect.objectContaining({check, ok: true})),
    },
  },
  {
    row: 'doctor --offline',
    words: ['doctor', '--offline'],
    operation: 'doctor',
    data: {
      checks: localChecks.map((check) => expect.objectContaining({check, ok: true})),
    },
  },
  {
    row: 'api list',
    words: ['api', 'list'],
    operation: 'api:list',
    data: {
      apis: expect.arrayContaining([
        expect.objectContaining({
          api: 'com.alibaba.fenxiao.crossborder:product.topList.query:1',
          name: 'product.topList.query',
          needsToken: true,
        }),
      ]),
    },
  },
  {
    row: 'api schema API',
    words: ['api', 'schema', 'product.topList.query'],
    operation: 'api:schema',
    data: expect.objectContaining({
      api: 'com.alibaba.fenxiao.crossborder:product.topList.query:1',
      request: expect.objectContaining({type: 'object'}),
      response: expect.any(Object),
    }),
  },
  {
    row: 'api call API --param, by its name',
    words: [
      'api',
      'call',
      'category.translation.getById',
      '--param',
      'language=en',
      '--param',
      'categoryId=1111',
    ],
    operation: 'api:call',
    data: {
      api: 'com.alibaba.fenxiao.crossborder:category.translation.getById:1',
      answer: {
        result: expect.objectContaining({result: expect.objectContaining({categoryId: expect.anything()})}),
      },
    },
  },
  {
    row: 'api call API, by its address',
    words: ['api', 'call', 'system:currentTime'],
    operation: 'api:call',
    data: {api: 'system:currentTime:1', answer: expect.stringMatching(/^\d{17}[+-]\d{4}$/)},
  },
  {
    row: 'sign --path PATH --param',
    words: ['sign', '--path', 'param2/1/system/currentTime/1000000', '--param', 'b=2', '--param', 'a=1'],
    operation: 'sign',
    data: officialSignature,
    variables: {ALI1688_APP_SECRET: 'test123'},
  },
  {
    row: 'sign API --param',
    words: ['sign', 'system:currentTime', '--param', 'b=2', '--param', 'a=1'],
    operation: 'sign',
    data: officialSignature,
    variables: {ALI1688_APP_SECRET: 'test123', ALI1688_APP_KEY: '1000000'},
  },
];

describe.concurrent('surface.md section 3: the command works', () => {
  test.each(rows)('$row', async ({words, operation, api, data, variables}) => {
    await using scene = await openScene();
    const run = await scene.run(words, variables);
    expect(expectSuccess(run)).toEqual({
      ok: true,
      data,
      meta: {
        operation,
        ...(api === undefined ? {} : {api}),
        fetchedAt: expect.any(String),
        sandbox: false,
        calls: scene.sandbox.requests.total,
        notes: [],
      },
    });
    // Nothing but the result is printed when there is nothing to note.
    expect(run.stderr).toBe('');
  });
});

describe.concurrent('surface.md section 3: a ranking', () => {
  test('has its items in the order of sort and every id exact to the last digit', async () => {
    await using scene = await openScene();
    const run = await scene.run(['ranking', 'top-list', '1111', '--fields', 'items.sort,items.itemId']);
    expectSuccess(run);
    const raw = await scene.run(['ranking', 'top-list', '1111', '--format', 'raw']);
    const ids = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, id]) => id));
    expect(ids(run.stdout, /"itemId": "(\d+)"/g)).toEqual(ids(raw.stdout, /"itemId":(\d+)/g));
    const places = [...run.stdout.matchAll(/"sort": (\d+)/g)].map(([, place]) => Number(place));
    expect(places).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test.each([
    ['anchorHot', 'RANK_TYPE_UNOFFICIAL'],
    ['VNTrend', 'RANK_TYPE_UNOFFICIAL'],
  ])('of the type %s is asked for and comes with a note', async (type, code) => {
    await using scene = await openScene();
    const run = await scene.run(['ranking', 'top-list', '1111', '--type', type]);
    const {data, meta} = expectSuccess(run);
    expect(data).toMatchObject({rankType: type});
    expect(meta.notes.map((note) => note.code)).toEqual([code]);
    expect(run.stderr).toContain(meta.notes[0]?.message);
  });

  test('of a type that nobody knows is sent unchanged, with a warning', async () => {
    await using scene = await openScene();
    const run = await scene.run(['ranking', 'top-list', '1111', '--type', 'nobodyKnows']);
    expectFailure(run, 'API_REJECTED');
    expect(run.stderr).toContain('RANK_TYPE_UNKNOWN');
    const sent = scene.sandbox.requests.list.find(({api}) => api === 'product.topList.query');
    expect(sent?.arguments['rankQueryParams']).toContain('"rankType":"nobodyKnows"');
  });

  test.each(['top-list', 'top-keyword'])('%s without a category lists all first-level ones', async (name) => {
    await using scene = await openScene();
    const {categories} = expectFailure(await scene.run(['ranking', name]), 'CATEGORY_REQUIRED');
    const root = await scene.run([
      'api',
      'call',
      'category.translation.getById',
      '--param',
      'language=en',
      '--param',
      'categoryId=0',
    ]);
    const listed = [...root.stdout.matchAll(/"categoryId": "?(\d+)"?/g)].map(([, id]) => id);
    expect(categories?.length).toBeGreaterThan(10);
    expect(listed).toEqual(expect.arrayContaining(categories?.map(({categoryId}) => categoryId) ?? []));
    expect(categories).toHaveLength(new Set(listed.filter((id) => id !== '0')).size);
    expect(scene.sandbox.requests.list[1]?.arguments).toMatchObject({categoryId: '0', language: 'en'});
  });

  test.each(['top-list', 'top-keyword'])(
    '%s of a category that does not exist lists them too',
    async (name) => {
      await using scene = await openScene();
      const {categories} = expectFailure(await scene.run(['ranking', name, '999999999']), 'CATEGORY_UNKNOWN');
      expect(categories?.length).toBeGreaterThan(10);
    },
  );

  test('that is empty is an empty result', async () => {
    await using scene = await openScene();
    const {data} = expectSuccess(await scene.run(['ranking', 'top-list', emptyRankingCategoryId]));
    expect(data).toMatchObject({items: []});
  });
});

describe.concurrent('help, version and completion', () => {
  test.each([[['--help']], [['help']], [[]]])('%j explains the program', async (words) => {
    await using scene = await openScene();
    const run = await scene.run(words);
    expect({exitCode: run.exitCode, stderr: run.stderr}).toEqual({exitCode: 0, stderr: ''});
    for (const word of [
      'USAGE',
      'TOPICS',
      'ranking',
      'api',
      'sandbox',
      'doctor',
      'sign',
      'ALI1688_APP_KEY',
    ]) {
      expect(run.stdout).toContain(word);
    }
  });

  test('the help of a command names every flag of surface.md section 4', async () => {
    await using scene = await openScene();
    const asFlag = await scene.run(['ranking', 'top-list', '--help']);
    const asCommand = await scene.run(['help', 'ranking', 'top-list']);
    expect(asFlag.stdout).toBe(asCommand.stdout);
    const flags = [
      'format',
      'json',
      'fields',
      'output',
      'profile',
      'sandbox',
      'dry-run',
      'timeout',
      'verbose',
    ];
    for (const flag of flags) expect(asFlag.stdout).toContain(`--${flag}`);
    expect(asFlag.exitCode).toBe(0);
  });

  test('--version prints one line', async () => {
    await using scene = await openScene();
    const run = await scene.run(['--version']);
    expect(run).toMatchObject({exitCode: 0, stderr: ''});
    expect(run.stdout).toMatch(/^@ali1688\/cli\/\d+\.\d+\.\d+\S* \S+ node-v\d+\.\d+\.\d+\n$/);
  });

  test.each(['bash', 'zsh', 'powershell'])('autocomplete prints what to do for %s', async (shell) => {
    await using scene = await openScene();
    const run = await scene.run(['autocomplete', shell]);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('ali1688 autocomplete script');
  });
});

describe.concurrent('an unknown command', () => {
  test.each([
    [['rankin'], 'ranking'],
    [['ranking', 'top-lists'], 'ranking top-list'],
    [['api', 'cal'], 'api call'],
  ])('%j is a usage failure that suggests the nearest one', async (words, suggestion) => {
    await using scene = await openScene();
    const {hint} = expectFailure(await scene.run(words), 'USAGE_INVALID');
    expect(hint).toContain(`"ali1688 ${suggestion}"`);
  });

  test.each([[['help', 'rankin']], [['help', 'ranking', 'top-lists']]])('%j is one, too', async (words) => {
    await using scene = await openScene({ALI1688_LANG: 'zh'});
    const {message, hint} = expectFailure(await scene.run(words), 'USAGE_INVALID');
    expect(message).toContain(`没有“${words.slice(1).join(' ')}”这个命令`);
    expect(hint).toContain('是否想用');
  });

  test('is text on standard error when text is asked for', async () => {
    await using scene = await openScene();
    const run = await scene.run(['nothing', '--format', 'table']);
    expect(run).toMatchObject({exitCode: 2, stdout: ''});
    expect(run.stderr).toContain('USAGE_INVALID');
  });
});
