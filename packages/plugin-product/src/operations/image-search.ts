import {Ali1688Error, loadPart} from '@ali1688/contracts/errors';
import {
  defineOperation,
  fileField,
  openPicturePart,
  optionalField,
  readsMarket,
  switchField,
  textField,
} from '@ali1688/kit';
import {textOf} from '@ali1688/products';
import * as z from 'zod/mini';
import {productImageUpload} from '../apis/product-image-upload.ts';
import {productSearchImageQuery} from '../apis/product-search-image-query.ts';
import {foundColumns} from '../rows/product-columns.ts';
import {toProductRow} from '../rows/product-row.ts';
import {searchInput, termField} from '../search/search-input.ts';
import {foundProducts, placeOfFirst, searchProducts} from '../search/search-products.ts';

const text = () => z.optional(z.string());

/** How a picture is named to the API. */
type NamedPicture = {readonly imageId: string} | {readonly imageAddress: string};

/** Products that look like a picture. */
export const imageSearch = defineOperation({
  topic: 'product',
  name: 'image-search',
  summary: {en: 'Search products by a picture.', zh: '按图片搜索商品。'},
  description: {
    en: 'Products that look like a picture: a file (jpg, png, webp, by content), an address on alicdn.com, an imageId of an earlier search, or - for standard input. A file is uploaded to 1688 first, one more call. More than 300 KB are made smaller by the command line program where the picture library sharp is installed, and refused elsewhere.',
    zh: '按图片查找相似商品：图片可为文件（jpg、png、webp，以内容为准）、alicdn.com 上的地址、之前搜索得到的 imageId，或用 - 从标准输入读取。文件会先上传到 1688，多一次调用。超过 300 KB 时，命令行程序在装有图片库 sharp 的情况下自动缩小，否则拒绝。',
  },
  effects: readsMarket,
  apis: [productSearchImageQuery, productImageUpload],
  loadSandboxApis: async () => (await import('../sandbox/sandbox-apis.ts')).sandboxApis,
  parts: {pictures: openPicturePart},
  input: {
    picture: {
      ...fileField(
        textField({
          pattern: /^[^\u0000]{1,4096}$/,
          allowed: {
            en: 'a file, an address on alicdn.com, an imageId, or - for standard input',
            zh: '文件、alicdn.com 上的地址、imageId，或 -（标准输入）',
          },
          valueName: 'FILE|URL|IMAGE_ID|-',
          summary: {
            en: 'The picture: a file, an address on alicdn.com, an imageId, or - for standard input.',
            zh: '图片：文件、alicdn.com 上的地址、imageId，或 -（标准输入）。',
          },
        }),
      ),
      missing: {
        text: {en: 'The picture is missing.', zh: '缺少图片。'},
        hint: {
          en: 'Name a file, an address on alicdn.com, an imageId, or - for standard input.',
          zh: '请给出文件、alicdn.com 上的地址、imageId，或 -（标准输入）。',
        },
      },
    },
    keyword: optionalField({
      ...termField,
      summary: {
        en: 'Words to search with within what the picture found.',
        zh: '在图片搜索结果中再按关键词筛选。',
      },
    }),
    region: optionalField(
      textField({
        pattern: /^\d{1,5}(,\d{1,5}){3}$/,
        allowed: {
          en: 'four numbers of pixels: left,right,top,bottom, such as 266,799,48,581',
          zh: '四个像素值：左,右,上,下，例如 266,799,48,581',
        },
        valueName: 'X1,X2,Y1,Y2',
        summary: {
          en: 'The part of the picture with the product, in pixels: left, right, top, bottom.',
          zh: '图片中商品所在区域（像素）：左、右、上、下。',
        },
      }),
    ),
    fetch: switchField({
      summary: {
        en: 'Fetch the picture from any public https address and upload it.',
        zh: '允许从任意公网 https 地址获取图片并上传。',
      },
    }),
    ...searchInput,
  },
  positional: ['picture'],
  examples: [
    {
      args: 'https://cbu01.alicdn.com/img/ibank/O1CN01q5lIoD1ZPh3gN3www.jpg --page-size 10',
      text: {en: 'Products that look like a picture of 1688', zh: '查找与某张 1688 图片相似的商品'},
    },
    {
      args: '1164408192156408878 --price-to 50 --region 266,799,48,581 --keyword 连衣裙',
      text: {
        en: 'A part of a picture that was uploaded before, up to 50 CNY',
        zh: '之前上传的图片，只看其中一部分，50 元以内',
      },
    },
  ],
  output: () =>
    z.object({
      /** Names the picture in later searches; absent where an address was given. */
      imageId: text(),
      imageAddress: text(),
      keyword: text(),
      region: text(),
      /** What 1688 takes for the product, and everything it sees in the picture. */
      regions: z.optional(z.object({current: text(), seen: z.optional(z.array(z.string()))})),
      ...foundProducts(),
    }),
  layout: {
    rows: 'items',
    firstPlace: placeOfFirst,
    noun: {one: 'product', many: 'products', zh: '件商品'},
    title: ({totalRecords: total, imageId}) => {
      const id = imageId === undefined ? '' : ` · imageId ${imageId}`;
      return total === undefined ? undefined : {en: `${total} found${id}`, zh: `共 ${total} 个${id}`};
    },
    empty: {en: 'Nothing looks like this picture.', zh: '未找到相似商品。'},
    columns: foundColumns,
  },
  async run(context, {picture: word, keyword, region, fetch: mayFetch, ...input}) {
    if (region !== undefined) assertRegion(region);
    const {openPicture} = await loadPart(async () => import('../picture/open-picture.ts'));
    const opened = await openPicture(context, context.parts.pictures, {word, mayFetch});
    let named: NamedPicture | undefined = 'bytes' in opened ? undefined : opened;
    let regions: {current: string | undefined; seen: string[] | undefined} | undefined;
    const asked = {
      ...(region === undefined ? {} : {region}),
      ...(keyword === undefined ? {} : {keyword}),
    };
    return searchProducts(context, input, {
      async fetchPage(parameters) {
        if (named === undefined && 'bytes' in opened) {
          const {uploadPicture} = await loadPart(async () => import('../picture/upload-picture.ts'));
          named = {imageId: await uploadPicture(context, opened.bytes)};
        }
        const answer = await context.call(productSearchImageQuery, {
          offerQueryParam: {...named, ...asked, ...parameters},
        });
        const {currentRegion, yoloCropRegion} = answer?.picRegionInfo ?? {};
        const seen = textOf(yoloCropRegion)?.split(';');
        if (textOf(currentRegion) !== undefined || seen !== undefined)
          regions ??= {current: textOf(currentRegion), seen};
        return {totalRecords: answer?.totalRecords, rows: (answer?.data ?? []).map(toProductRow)};
      },
      toData: (found) => ({
        ...named,
        keyword,
        region,
        ...(regions === undefined ? {} : {regions}),
        ...found,
      }),
    });
  },
});

function assertRegion(region: string): void {
  const [left = 0, right = 0, top = 0, bottom = 0] = region.split(',').map(Number);
  if (left < right && top < bottom) return;
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `--region ${region} is no part of a picture: left must be less than right, and top less than bottom.`,
      zh: `--region ${region} 无效：左须小于右，上须小于下。`,
    },
    hint: {
      en: 'Write left,right,top,bottom in pixels, such as 266,799,48,581.',
      zh: '请按 左,右,上,下 写像素值，例如 266,799,48,581。',
    },
  });
}
