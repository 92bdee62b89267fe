import {plainText} from '@ali1688/contracts/errors';
import {runScript, scriptFace, silentPrompt} from '@ali1688/kit/script';
import {recordingStream} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {plugin} from '../src/plugin.ts';
import {startProductGateway} from './support/product-gateway.ts';

/** As wide as prices, quantities and sales come. */
const rows = Array.from({length: 50}, (_, index) => ({
  offerId: 700_000_000_001 + index,
  subject: `【现货】2026复古雪纺连衣裙夏季新款显瘦气质长裙 ${index}`,
  subjectTrans: `2026 retro chiffon dress, new style of this summer, number ${index}`,
  priceInfo: {price: '1125.00-1128.00', consignPrice: '1130.00', promotionPrice: '9.00'},
  minOrderQuantity: 10_000,
  monthSold: 1_058_367,
  sellerIdentities: ['powerful_merchants', 'tp_member', 'super_factory'],
}));

const detail = {
  ...rows[0],
  soldOut: '1058367',
  companyName: '义乌市某某某某服饰有限责任公司',
  minOrderQuantity: 10_000,
  productSaleInfo: {priceRangeList: [{startQuantity: 1, price: '1125.00-1128.00'}]},
};

/** The table of a command on a terminal of so many columns, without its styles. */
async function tableOf(argv: readonly string[], columns: number, environment = {}): Promise<string> {
  await using gateway = await startProductGateway(({api}) => ({
    data: /detail/i.test(api) ? detail : /recommend/.test(api) ? rows : {totalRecords: 2000, data: rows},
  }));
  const stdout = {...recordingStream(true), columns};
  const host = {
    environment: {...gateway.environment, NO_COLOR: '1', ...environment},
    stdout,
    stderr: recordingStream(),
    interrupted: new AbortController().signal,
    prompt: silentPrompt,
    programName: 'product',
    nameCommands: plainText,
  };
  const exitCode = await runScript({...plugin, version: '0.0.0'}, argv, host, scriptFace);
  expect(exitCode).toBe(0);
  return stdout.text();
}

/** The headings stand above the rule. */
function headings(table: string): readonly string[] {
  const lines = table.split('\n');
  return (lines[lines.findIndex((line) => /^-+( |$)/.test(line)) - 1] ?? '').trim().split(/ {2,}/);
}

const page = ['--page-size', '50', '--page', '40'];

describe('on a terminal of 80 columns', () => {
  test.each([
    ['en', ['#', 'Translated title', 'Price CNY', 'Min', 'Sold (30 d)', 'Seller']],
    ['zh', ['序号', '标题', '价格（元）', '起订量', '30 天销量', '卖家']],
  ])('a search in %s has place, title, price, minimum, sold and seller', async (language, expected) => {
    const table = await tableOf(['search', 'x', ...page], 80, {ALI1688_LANG: language});
    expect(headings(table)).toEqual(expected);
    expect(table).toContain('\n1951  ');
    expect(table).toContain('\n2000  ');
    expect(table).toMatch(/ 1125\.00-1128\.00 +10,000 +1,058,367 +powerfu…/);
  });

  test.each([
    ['a shop', ['shop', 'BBB1', ...page]],
    ['what is related', ['related', '1']],
  ])('%s has price, sold and seller as well', async (_list, argv) => {
    expect(headings(await tableOf(argv, 80))).toEqual(
      expect.arrayContaining(['#', 'Translated title', 'Price CNY', 'Seller']),
    );
  });

  test('the terms of a product have seller and minimum', async () => {
    expect(headings(await tableOf(['detail', '1'], 80))).toEqual(
      expect.arrayContaining(['Translated title', 'Price CNY', 'Min', 'Sold', 'Seller']),
    );
  });
});

test.each([[['search', 'x']], [['detail', '1']], [['compare', '1', '2']], [['related', '1']]])(
  '%j says CNY once, however wide the table is',
  async (argv) => {
    const table = await tableOf([...argv, '--wide'], 80);
    expect(headings(table).join('  ').match(/CNY/g)).toHaveLength(1);
  },
);

test('a place is no field: csv and chosen fields are without it', async () => {
  const csv = await tableOf(['search', 'x', '--format', 'csv'], 80);
  expect(csv.split(',')[0]).toBe('subject');
  expect(headings(await tableOf(['search', 'x', '--fields', 'price,subject'], 80))).toEqual([
    'Price CNY',
    'Title',
  ]);
});
