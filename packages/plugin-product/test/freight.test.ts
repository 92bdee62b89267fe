import {at, noteCodes} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {findPlace} from '../src/freight/find-place.ts';
import {readPlaces, wholeName} from '../src/freight/places.ts';
import {startProductGateway} from './support/product-gateway.ts';
import {runInTest} from './support/run-script.ts';

const estimate = {
  offerId: 111111111,
  freight: '12.3',
  templateId: 2324342,
  singleProductWeight: 0.15,
  templateType: 2,
  templateName: '测试',
  subTemplateType: 0,
  subTemplateName: '测试',
  firstFee: '2.9',
  firstUnit: '1',
  nextFee: '2',
  nextUnit: '1',
  discount: '1',
  chargeType: '0',
  freePostage: false,
};

describe('places', () => {
  const places = readPlaces();

  test('are those of mainland China, each with a code of its own below the one it lies in', () => {
    expect(places.filter(({level}) => level === 1)).toHaveLength(31);
    expect(new Set(places.map(({code}) => code)).size).toBe(places.length);
    expect(places.filter(({level}) => level === 3).length).toBeGreaterThan(2800);
    for (const {code, parent, level, name, pinyin} of places) {
      expect(code).toMatch(/^\d{6}$/);
      expect(name).toMatch(/^\p{Script=Han}+$/u);
      expect(pinyin).toMatch(/^[a-z]+$/);
      expect((parent?.level ?? 0) + 1).toBe(level);
      const shared = 2 * (parent?.level ?? 0);
      expect(code.slice(0, shared)).toBe((parent?.code ?? code).slice(0, shared));
    }
  });

  test('are all found by their code, and every district by its whole name', () => {
    for (const place of places.filter((_, index) => index % 97 === 0)) {
      expect(findPlace(place.code).named.code).toBe(place.code);
    }
    for (const place of places.filter(({level}, index) => level === 3 && index % 97 === 0))
      expect(findPlace(wholeName(place)).districtCode).toBe(place.code);
  });

  test.each([
    ['330108', '330108'],
    ['浙江省杭州市滨江区', '330108'],
    ['杭州滨江', '330108'],
    ['杭州 滨江区', '330108'],
    ['滨江区', '330108'],
    ['hangzhou binjiang', '330108'],
    ['Binjiang District, Hangzhou City, Zhejiang', '330108'],
    ['binjiang, hangzhou', '330108'],
    ['ＨＡＮＧＺＨＯＵ　ＢＩＮＪＩＡＮＧ', '330108'],
    ["Ya'an Yucheng", '511802'],
    ['Lu’an Jin’an', '341502'],
    ['义乌', '330782'],
    ['jinhua yiwu', '330782'],
    ['浦东新区', '310115'],
    ['上海浦东', '310115'],
    ['恩施州恩施市', '422801'],
    ['东莞', '441900'],
    ['guangdong dongguan', '441900'],
    ['仙桃', '429004'],
  ])('"%s" is %s', (word, code) => {
    expect([findPlace(word).districtCode, findPlace(word).isAssumed]).toEqual([code, false]);
  });

  test.each([
    ['杭州', '330100', '330102'],
    ['浙江', '330000', '330102'],
    ['330100', '330100', '330102'],
    ['新疆', '650000', '650102'],
    ['beijing', '110000', '110101'],
    ['shaanxi', '610000', '610102'],
  ])('of "%s" alone the first district stands for all', (word, named, district) => {
    const found = findPlace(word);
    expect([found.named.code, found.districtCode, found.isAssumed]).toEqual([named, district, true]);
  });

  test.each(['朝阳', '鼓楼区', 'gulou', 'yiwu', '吉林'])('"%s" means several, which are named', (word) => {
    expect(() => findPlace(word)).toThrow(expect.objectContaining({code: 'USAGE_INVALID'}));
    expect(() => findPlace(word)).toThrow(/\d{6} .+, \d{6} /);
  });

  test.each(['香港', '999999', '3301', 'atlantis', '市辖区', '\u202e', '1'.repeat(64)])(
    '"%s" is none',
    (word) => {
      expect(() => findPlace(word)).toThrow(/no place of mainland China/);
    },
  );
});

describe('freight', () => {
  test('is asked for with the three codes and told in CNY, inside China', async () => {
    await using gateway = await startProductGateway(() => ({data: estimate}));
    const argv = [
      'freight',
      '111111111',
      '--to',
      '杭州滨江',
      '--sku',
      '12345=1',
      '--sku',
      '12346=2',
      '--json',
    ];
    const {exitCode, document} = await runInTest(argv, gateway.environment);
    expect(exitCode).toBe(0);
    expect(gateway.parameters).toEqual(['productFreightQueryParamsNew']);
    expect(gateway.asked[0]?.fields).toEqual({
      offerId: '111111111',
      toProvinceCode: '330000',
      toCityCode: '330100',
      toCountryCode: '330108',
      totalNum: 3,
      logisticsSkuNumModels: [
        {skuId: '12345', number: 1},
        {skuId: '12346', number: 2},
      ],
    });
    expect(noteCodes(document())).toEqual(['FREIGHT_INSIDE_CHINA']);
    expect(at(document(), 'data')).toEqual({
      offerId: '111111111',
      to: {
        code: '330108',
        name: '浙江省 杭州市 滨江区',
        provinceCode: '330000',
        cityCode: '330100',
        districtCode: '330108',
      },
      quantity: 3,
      freight: '12.3',
      currency: 'CNY',
      freePostage: false,
      firstFee: '2.9',
      firstUnit: '1',
      nextFee: '2',
      nextUnit: '1',
      chargeType: '0',
      discount: '1',
      weightKg: 0.15,
      template: {id: '2324342', name: '测试', type: 2, subName: '测试', subType: 0},
    });
  });

  test('of which 1688 tells little is told without the rest, and 0 is an amount', async () => {
    await using gateway = await startProductGateway(() => ({
      data: {freight: '0', freePostage: 'true', firstFee: '面议', discount: '', chargeType: null},
    }));
    const {document} = await runInTest(['freight', '1', '--to', '330108', '--json'], gateway.environment);
    const {to: _to, ...rest} = at(document(), 'data') as Record<string, unknown>;
    expect(rest).toEqual({offerId: '1', quantity: 1, freight: '0', currency: 'CNY', freePostage: true});
  });

  test('without an answer is a failure', async () => {
    await using gateway = await startProductGateway(() => ({data: null}));
    const {exitCode, document} = await runInTest(
      ['freight', '1', '--to', '330108', '--json'],
      gateway.environment,
    );
    expect([exitCode, at(document(), 'error.code')]).toEqual([1, 'RESPONSE_INVALID']);
  });

  test('to a city says which district was taken', async () => {
    const argv = ['freight', '944801178016', '--to', 'hangzhou', '--sandbox', '--json'];
    const {exitCode, document} = await runInTest(argv);
    expect(exitCode).toBe(0);
    expect(noteCodes(document())).toEqual(expect.arrayContaining(['PLACE_ASSUMED', 'FREIGHT_INSIDE_CHINA']));
  });

  test.each([
    [[]],
    [['--to', 'atlantis']],
    [['--to', '朝阳']],
    [['--to', '330108', '--quantity', '0']],
    [['--to', '330108', '--sku', '1']],
    [['--to', '330108', '--sku', '1=0']],
    [['--to', '330108', '--sku', '1=2', '--quantity', '3']],
  ])('%j is refused before anything is sent', async (flags) => {
    await using gateway = await startProductGateway(() => ({data: estimate}));
    const {exitCode, document} = await runInTest(['freight', '1', ...flags, '--json'], gateway.environment);
    expect([exitCode, at(document(), 'error.code'), gateway.asked]).toEqual([2, 'USAGE_INVALID', []]);
  });
});
