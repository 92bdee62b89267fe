import {
  allProducts,
  answerApi,
  answerPage,
  businessRefusal,
  businessSuccess,
  foundFields,
  hashText,
  keywordFields,
  productsNamed,
  readMessageFields,
  refuseLanguage,
  searchArguments,
  type Product,
} from '@ali1688/sandbox';
import {productImageUpload} from '../apis/product-image-upload.ts';
import {productSearchImageQuery} from '../apis/product-search-image-query.ts';

/** How the pictures that 1688 takes begin, in base64: JPEG, PNG, WebP. */
const beginnings = /^(?:\/9j\/|iVBORw0KGgo|UklGR)/;

/** One in so many products looks like a picture. */
const oneIn = 37;

/** 上传图片获取imageId: the same picture has the same id, above 2^53; what is no picture gets 0. */
export const imageUpload = answerApi(productImageUpload, {
  arguments: {uploadImageParam: {imageBase64: 'String'}},
  answer(_context, call) {
    const base64 = readMessageFields(call.parameters.valueOf('uploadImageParam'))('imageBase64');
    const [high, low] = [hashText(base64), hashText(`${base64.length} ${base64.slice(-64)}`)];
    const imageId = `1${String(high).padStart(10, '0')}${String(low % 100_000_000).padStart(8, '0')}`;
    return businessSuccess(beginnings.test(base64) ? imageId : '0', 'true');
  },
});

/** 多语言图搜: products that a picture stands for, the same ones for the same picture. */
export const imageQuery = answerApi(productSearchImageQuery, {
  arguments: {
    offerQueryParam: {
      imageId: 'String?',
      imageAddress: 'String?',
      region: 'String?',
      keyword: 'String?',
      ...searchArguments,
    },
  },
  answer(context, call) {
    const field = readMessageFields(call.parameters.valueOf('offerQueryParam'));
    const refusal = refuseLanguage(context, field('country'), 'false');
    if (refusal !== undefined) return refusal;
    const picture = field('imageId') + field('imageAddress');
    if (/^0*$/.test(picture))
      return businessRefusal({code: 'SANDBOX_NO_PICTURE', message: '图片不存在'}, 'false');
    const seen = `${100 + (hashText(picture) % 100)},${300 + (hashText(picture) % 100)},80,280`;
    return answerPage(context, {
      field,
      products: productsNamed(alike(allProducts(context.catalogue), picture), field('keyword')),
      row: (found) => ({...foundFields(found, field('country')), ...keywordFields(context, found)}),
      more: {picRegionInfo: {currentRegion: field('region') || seen, yoloCropRegion: `${seen};10,90,20,100`}},
      success: 'true',
    });
  },
});

function* alike(products: Iterable<Product>, picture: string): Iterable<Product> {
  const first = hashText(`picture ${picture}`) % oneIn;
  let place = 0;
  for (const product of products) {
    if (place % oneIn === first) yield product;
    place += 1;
  }
}
