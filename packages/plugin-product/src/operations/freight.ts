import {Ali1688Error, loadPart} from '@ali1688/contracts/errors';
import {
  defineOperation,
  optionalField,
  readsMarket,
  repeatableField,
  wholeNumberField,
  wordField,
} from '@ali1688/kit';
import {offerField, readOfferId, textOf} from '@ali1688/products';
import * as z from 'zod/mini';
import {productFreightEstimate} from '../apis/product-freight-estimate.ts';
import {readQuantity} from '../freight/freight-quantity.ts';

const text = () => z.optional(z.string());
const number = () => z.optional(z.number());

/** What it costs to send a product to a warehouse in China. */
export const freight = defineOperation({
  topic: 'product',
  name: 'freight',
  summary: {
    en: 'What it costs to send a product to a place in China.',
    zh: '预估商品的中国国内运费。',
  },
  description: {
    en: 'An estimate, in CNY, of the freight inside China from the seller to a warehouse: not the way abroad, and no duty. The place is a district by code or by name, in Chinese or pinyin; of a city or province alone, its first district stands for all.',
    zh: '预估卖家到国内仓库的运费，单位为人民币，不含国际运费与关税。地点为区县代码或名称（中文或拼音）；只给出城市或省份时，以其第一个区县代替。',
  },
  effects: readsMarket,
  apis: [productFreightEstimate],
  loadSandboxApis: async () => (await import('../sandbox/sandbox-apis.ts')).sandboxApis,
  input: {
    offerId: offerField,
    to: {
      ...wordField({
        allowed: {
          en: 'a code such as 330108, or a name such as 杭州滨江 or hangzhou binjiang',
          zh: '代码（例如 330108）或名称（例如 杭州滨江、hangzhou binjiang）',
        },
        valueName: 'PLACE',
        summary: {
          en: 'Where to: a district, city or province of mainland China.',
          zh: '收货地：中国大陆的区县、城市或省份。',
        },
      }),
      missing: {
        text: {en: '--to is missing: where the goods go.', zh: '缺少 --to（收货地）。'},
        hint: {
          en: 'Name the district of the warehouse, such as --to 330108 or --to 杭州滨江.',
          zh: '请指定仓库所在区县，例如 --to 330108 或 --to 杭州滨江。',
        },
      },
    },
    quantity: optionalField(
      wholeNumberField({
        minimum: 1,
        maximum: 1_000_000_000,
        valueName: 'N',
        summary: {
          en: 'Units. Default: those of the SKUs together, else 1.',
          zh: '数量，默认为各 SKU 之和，否则为 1。',
        },
      }),
    ),
    sku: repeatableField({
      pattern: /^\d{1,19}=[1-9]\d{0,8}$/,
      allowed: {
        en: 'the id of a SKU, =, and its units, such as 4000000000001=10',
        zh: 'SKU ID=数量，例如 4000000000001=10',
      },
      valueName: 'ID=N',
      summary: {
        en: 'Units of a SKU; may be given several times. `product detail --full` tells the ids.',
        zh: '某个 SKU 的数量，可重复给出；ID 见 product detail --full。',
      },
    }),
  },
  positional: ['offerId'],
  examples: [
    {
      args: '944801178016 --to 330108 --quantity 10',
      text: {en: 'Ten units to a district', zh: '10 件到某区县的运费'},
    },
    {args: '944801178016 --to 杭州滨江', text: {en: 'A place by its name', zh: '用名称指定收货地'}},
  ],
  output: () =>
    z.object({
      offerId: z.string(),
      to: z.object({
        /** Of the district, GB/T 2260. */
        code: z.string(),
        name: z.string(),
        provinceCode: z.string(),
        cityCode: z.string(),
        districtCode: z.string(),
      }),
      quantity: z.number(),
      /** CNY, of all units together, inside China. */
      freight: text(),
      currency: z.literal('CNY'),
      freePostage: z.optional(z.boolean()),
      firstFee: text(),
      /** Pieces or kilograms, as `chargeType` says. */
      firstUnit: text(),
      nextFee: text(),
      nextUnit: text(),
      /** 0 by weight, 1 by quantity, 2 by volume. */
      chargeType: text(),
      discount: text(),
      weightKg: number(),
      template: z.optional(
        z.object({id: text(), name: text(), type: number(), subName: text(), subType: number()}),
      ),
    }),
  layout: {
    title: ({to}) => ({en: `To ${to.name} (${to.code})`, zh: `送至 ${to.name}（${to.code}）`}),
    columns: [
      {field: 'offerId', header: {en: 'Product', zh: '商品 ID'}, type: 'id'},
      {field: 'quantity', header: {en: 'Units', zh: '数量'}, type: 'integer'},
      {field: 'freight', header: {en: 'Freight CNY', zh: '运费（元）'}, type: 'number'},
      {field: 'freePostage', header: {en: 'Free', zh: '包邮'}, type: 'boolean'},
      {field: 'firstFee', header: {en: 'First CNY', zh: '首费（元）'}, type: 'number'},
      {field: 'firstUnit', header: {en: 'for', zh: '首重/首件'}, type: 'number'},
      {field: 'nextFee', header: {en: 'Next CNY', zh: '续费（元）'}, type: 'number'},
      {field: 'nextUnit', header: {en: 'for each', zh: '续重/续件'}, type: 'number'},
      {
        field: 'chargeType',
        header: {en: 'Charged by', zh: '计费方式'},
        type: 'name',
        words: {
          '0': {en: 'weight (kg)', zh: '按重量（kg）'},
          '1': {en: 'quantity', zh: '按件'},
          '2': {en: 'volume', zh: '按体积'},
        },
      },
      {field: 'template.name', header: {en: 'Template', zh: '运费模板'}, type: 'text'},
    ],
  },
  async run(context, {offerId: word, to, quantity, sku}) {
    const offerId = readOfferId(word);
    const {total, skus} = readQuantity(quantity, sku);
    const place = (await loadPart(async () => import('../freight/find-place.ts'))).findPlace(to);
    if (place.isAssumed) context.note(placeAssumed(place.name, place.districtCode));
    const {provinceCode, cityCode, districtCode} = place;
    const estimate = await context.call(productFreightEstimate, {
      productFreightQueryParamsNew: {
        offerId,
        toProvinceCode: provinceCode,
        toCityCode: cityCode,
        toCountryCode: districtCode,
        totalNum: total,
        logisticsSkuNumModels: [...skus],
      },
    });
    if (estimate === undefined) throw nothingTold(offerId);
    context.note(insideChina);
    const {templateId, templateName, templateType, subTemplateName, subTemplateType} = estimate;
    const template = {
      id: templateId,
      name: textOf(templateName),
      type: templateType,
      subName: textOf(subTemplateName),
      subType: subTemplateType,
    };
    return {
      offerId,
      to: {code: districtCode, name: place.name, provinceCode, cityCode, districtCode},
      quantity: total,
      freight: amountOf(estimate.freight),
      currency: 'CNY' as const,
      freePostage: estimate.freePostage,
      firstFee: amountOf(estimate.firstFee),
      firstUnit: amountOf(estimate.firstUnit),
      nextFee: amountOf(estimate.nextFee),
      nextUnit: amountOf(estimate.nextUnit),
      chargeType: textOf(estimate.chargeType),
      discount: amountOf(estimate.discount),
      weightKg: estimate.singleProductWeight,
      ...(Object.values(template).some((known) => known !== undefined) ? {template} : {}),
    };
  },
});

/** An amount as 1688 writes it; 0 is one, and words are none. */
function amountOf(written: string | undefined): string | undefined {
  const amount = written?.trim() ?? '';
  return /^\d{1,12}(\.\d{1,9})?$/.test(amount) ? amount : undefined;
}

const insideChina = {
  code: 'FREIGHT_INSIDE_CHINA',
  text: {
    en: 'This is an estimate in CNY of the way inside China, to the warehouse. The way abroad is not in it.',
    zh: '以上为国内段（至仓库）的预估运费，单位为人民币，不含国际运费。',
  },
} as const;

const placeAssumed = (name: string, code: string) => ({
  code: 'PLACE_ASSUMED',
  text: {
    en: `1688 wants a district; ${name} (${code}) was taken. Name another one if the goods go there.`,
    zh: `1688 需要区县，已按 ${name}（${code}）估算；如收货地不同请指定区县。`,
  },
});

function nothingTold(offerId: string): Ali1688Error {
  return new Ali1688Error({
    code: 'RESPONSE_INVALID',
    details: {answeredBy: 'service'},
    text: {
      en: `1688 answered nothing about the freight of product ${offerId}.`,
      zh: `1688 未返回商品 ${offerId} 的运费。`,
    },
    hint: {
      en: 'The product may have been taken off, or has no freight template.',
      zh: '该商品可能已下架，或未设置运费模板。',
    },
  });
}
