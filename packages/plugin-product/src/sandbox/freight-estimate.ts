import {isRecord, parseJson} from '@ali1688/contracts/json';
import {
  answerApi,
  businessRefusal,
  businessSuccess,
  hashText,
  offerOf,
  productById,
  readMessageFields,
} from '@ali1688/sandbox';
import {productFreightEstimate} from '../apis/product-freight-estimate.ts';

/** No table of business codes is public, so these are made up (contracts.md section 8). */
const refusals = {
  unknown: {code: 'SANDBOX_NO_OFFER', message: '商品不存在'},
  place: {code: 'SANDBOX_PLACE', message: '收货地址编码不正确'},
  number: {code: 'SANDBOX_NUMBER', message: '数量不正确'},
};

/** 商品中国国内运费预估: by weight or by piece, some free; far provinces cost more. */
export const freightEstimate = answerApi(productFreightEstimate, {
  arguments: {
    productFreightQueryParamsNew: {
      offerId: 'Long',
      toProvinceCode: 'String',
      toCityCode: 'String',
      toCountryCode: 'String',
      totalNum: 'Long',
      logisticsSkuNumModels: 'List',
    },
  },
  answer({catalogue}, call) {
    const text = call.parameters.valueOf('productFreightQueryParamsNew');
    const field = readMessageFields(text);
    const product = productById(catalogue, field('offerId'));
    if (product === undefined) return businessRefusal(refusals.unknown);
    const [province, city, district] = [field('toProvinceCode'), field('toCityCode'), field('toCountryCode')];
    const fits =
      province.endsWith('0000') &&
      city.startsWith(province.slice(0, 2)) &&
      district.startsWith(city.slice(0, 4));
    if (!fits) return businessRefusal(refusals.place);
    const total = Number(field('totalNum'));
    if (total < 1 || !agrees(text, total)) return businessRefusal(refusals.number);
    const {weight} = offerOf(product);
    const seed = hashText(`freight ${product.leaf.categoryId}/${product.index}`);
    const isFar = /^(15|46|5[4]|6[2-5])/.test(province);
    const [isFree, byPiece] = [seed % 5 === 0, seed % 3 === 0];
    const [firstFee, nextFee] = [4 + (seed % 6) + (isFar ? 8 : 0), 1 + (seed % 4) + (isFar ? 6 : 0)];
    const measure = byPiece ? total : (total * weight) / 1000;
    const freight = firstFee + nextFee * Math.max(0, Math.ceil(measure - 1));
    return businessSuccess({
      offerId: product.itemId,
      freight: isFree ? '0' : freight.toFixed(2),
      templateId: 2_000_000 + (seed % 1000),
      singleProductWeight: weight / 1000,
      singleProductWidth: 10,
      singleProductHeight: 10,
      singleProductLength: 10,
      templateType: isFree ? 1 : 2,
      templateName: isFree ? '卖家包邮' : '沙箱运费模板',
      subTemplateType: 0,
      subTemplateName: '快递',
      firstFee: firstFee.toFixed(1),
      firstUnit: '1',
      nextFee: String(nextFee),
      nextUnit: '1',
      discount: seed % 2 === 0 ? '' : '1',
      chargeType: byPiece ? '1' : '0',
      freePostage: isFree,
      productFreightSkuInfoModels: null,
      sizeValueType: 1,
    });
  },
});

/** The units of the SKUs, where any are named, are the whole. */
function agrees(text: string | undefined, total: number): boolean {
  const message = parseJson(text ?? '');
  const models: unknown = isRecord(message) ? message['logisticsSkuNumModels'] : undefined;
  if (!Array.isArray(models) || models.length === 0) return true;
  const numbers = models.map((model: unknown) => (isRecord(model) ? Number(model['number']) : Number.NaN));
  return numbers.reduce((sum, number) => sum + number, 0) === total;
}
