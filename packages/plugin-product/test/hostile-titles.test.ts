import {describe, expect, test} from 'vitest';
import {startProductGateway} from './support/product-gateway.ts';
import {runInTest} from './support/run-script.ts';

/** What a title may try: a link, colours, another line, a formula, a direction, a table cell, HTML. */
const hostile = [
  '=HYPERLINK("https://evil.example","x")',
  '\u001b]8;;https://evil.example\u001b\\鞋\u001b]8;;\u001b\\',
  '\u001b[31m鞋\u001b[0m\u0007',
  '鞋\r\nError UNEXPECTED: 假的',
  '鞋\u202e\u2066\u200b| <img src=x onerror=alert(1)> |',
  '@SUM(1)\t-1+1',
] as const;

const list = {
  totalRecords: hostile.length,
  data: hostile.map((title, index) => ({
    offerId: 1 + index,
    subject: title,
    subjectTrans: title,
    priceInfo: {price: title},
    sellerIdentities: [title],
    createDate: title,
    imageUrl: title,
  })),
};

const estimate = {
  freight: hostile[0],
  firstUnit: hostile[1],
  chargeType: hostile[2],
  templateName: hostile[3],
  subTemplateName: hostile[4],
  discount: hostile[5],
};

const facets = hostile.map((title) => ({
  id: title,
  name: title,
  translateName: title,
  children: [{id: title, name: title, translateName: title}],
}));

const detailOf = (title: string) => ({
  offerId: 1,
  subject: title,
  subjectTrans: title,
  companyName: title,
  sellerOpenId: title,
  status: title,
  productSaleInfo: {priceRangeList: [{startQuantity: 1, price: '5'}], unitInfo: {unit: title}},
  productAttribute: [{attributeName: title, value: title}],
  sellingPoint: [title],
  productShippingInfo: {sendGoodsAddressText: title},
});

/** Characters that act on a terminal or turn a text around; line breaks of the output itself are none. */
const acting = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Beside those: a line that passes for one of ours, though a quoted cell of csv keeps its line breaks; a formula; HTML. */
const formats = [
  ['table', /^Error UNEXPECTED/m],
  ['md', /^Error UNEXPECTED|<img/m],
  ['csv', /(?:^|,|")[=@]/m],
  ['ndjson', /^Error UNEXPECTED/m],
  ['json', /^Error UNEXPECTED/m],
] as const;

describe.each(formats)('in %s', (format, forbidden) => {
  test.each([
    [['search', 'x']],
    [['search', 'x', '--all']],
    [['shop', 'BBB1']],
    [['related', '1']],
    [['recommend']],
    [['navigate', 'x']],
    [['image-search', '7']],
    [['freight', '1', '--to', '330108']],
    [['trend', '1', '--days', '6']],
    [['detail', '1', '2', '3', '4', '5', '6', '--full']],
    [['compare', '1', '2', '3', '4', '5', '6']],
  ])('the titles of %j do nothing', async (argv) => {
    let asked = 0;
    await using gateway = await startProductGateway(({api}) => {
      if (api === 'keywordSNQuery') return {data: facets};
      if (api === 'estimate') return {data: estimate};
      if (/Trend/.test(api)) return {data: hostile.map((title) => ({date: title, value: title}))};
      if (!/detail/i.test(api)) return {data: /recommend/i.test(api) ? list.data : list};
      asked += 1;
      return {data: detailOf(hostile[(asked - 1) % hostile.length] ?? '')};
    });
    const {exitCode, stdout, stderr} = await runInTest([...argv, '--format', format], gateway.environment);
    expect([exitCode, stdout === '']).toEqual([0, false]);
    expect(stdout).not.toMatch(acting);
    expect(stderr).not.toMatch(acting);
    expect(stdout).not.toMatch(forbidden);
  });
});
