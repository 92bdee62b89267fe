import {alterError, Ali1688Error, isAli1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {productImageUpload} from '../apis/product-image-upload.ts';

/**
 * Uploads a picture and gives its imageId, exact to the last digit.
 *
 * @throws `API_REJECTED` when 1688 did not accept it; what a call throws, without what it may repeat of the picture
 */
export async function uploadPicture(
  context: Pick<OperationContext, 'call'>,
  bytes: Uint8Array,
): Promise<string> {
  const imageBase64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const imageId = await context
    .call(productImageUpload, {uploadImageParam: {imageBase64}})
    .catch((thrown: unknown) => {
      throw isAli1688Error(thrown) ? withoutPicture(thrown, imageBase64) : thrown;
    });
  if (imageId !== undefined && /^\d{1,20}$/.test(imageId) && !/^0+$/.test(imageId)) return imageId;
  throw new Ali1688Error({
    code: 'API_REJECTED',
    details: {answeredBy: 'service'},
    text: {en: '1688 did not accept the picture.', zh: '1688 未接受该图片。'},
    hint: {
      en: 'Try another picture, or one with the product alone, as jpg, at most 300 KB.',
      zh: '请换一张图片，或使用仅含商品主体的 jpg（不超过 300 KB）。',
    },
  });
}

/**
 * A service may repeat what was sent to it, in an encoding of its own. Base64 with a stretch of letters and digits that is
 * part of the picture is taken for it as a whole, so that no short piece between two signs stays.
 */
function withoutPicture(error: Ali1688Error, imageBase64: string): Ali1688Error {
  const isOfPicture = (stretch: string): boolean => imageBase64.includes(stretch);
  const clean = (text: string): string =>
    text.replaceAll(/[A-Za-z0-9+/=\\%]{8,}/g, (base64) =>
      (base64.match(/[A-Za-z0-9]{8,}/g) ?? []).some(isOfPicture) || isOfPicture(base64) ? '…' : base64,
    );
  const {text, hint, details} = error;
  const {httpStatus, ...words} = details.gateway ?? {};
  const cleaned = Object.fromEntries(Object.entries(words).map(([name, word]) => [name, clean(word)]));
  return alterError(error, {
    text: {en: clean(text.en), zh: clean(text.zh)},
    hint: {en: clean(hint.en), zh: clean(hint.zh)},
    ...(httpStatus === undefined ? {} : {details: {gateway: {httpStatus, ...cleaned}}}),
  });
}
