import {shownWord, type OperationContext, type PictureTools} from '@ali1688/kit';
import {fetchPicture} from './fetch-picture.ts';
import {pictureFailures, pictureRefused} from './picture-failures.ts';
import {pictureFacts} from './picture-kind.ts';
import {assertFetchable, isOfAlicdn} from './public-address.ts';
import {readPictureFile, readPictureInput} from './read-picture.ts';

/** A picture as the API takes it: named by id or address, or to be uploaded first. */
export type OpenedPicture =
  {readonly imageId: string} | {readonly imageAddress: string} | {readonly bytes: Uint8Array};

/** What is sent at most: the smaller of the two figures that are known (contracts.md section 4). */
const mostSentBytes = 300 * 1024;

/** What is decoded at most; a small file can hold more than any memory does. */
const mostPixels = 40_000_000;

/**
 * What a word means: an imageId, an address, a file, or `-` for standard input. A picture is looked at by its content, and
 * made smaller where that is needed and can be done; nothing of it is written anywhere.
 *
 * @param mayFetch whether an address that is not 1688's own is fetched
 * @throws `USAGE_INVALID` before anything is sent to 1688
 */
export async function openPicture(
  context: Pick<OperationContext, 'isDryRun' | 'signal'>,
  tools: PictureTools,
  {word, mayFetch}: {readonly word: string; readonly mayFetch: boolean},
): Promise<OpenedPicture> {
  if (/^\d{1,20}$/.test(word)) return {imageId: namedId(word)};
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(word)) return openAddress(context, tools, {word, mayFetch});
  // An address that holds a picture itself must not be repeated.
  if (/^data:/i.test(word)) throw pictureFailures.unreadable('data:…', 'no file');
  const shown = word === '-' ? '-' : shownWord(word);
  const bytes =
    word === '-' ? await readPictureInput(tools, context.signal) : await readPictureFile(word, shown);
  return {bytes: await fit(bytes, shown, tools)};
}

function namedId(imageId: string): string {
  if (!/^0+$/.test(imageId)) return imageId;
  throw pictureRefused(
    {
      en: 'The imageId 0 is no picture: 1688 gives it for one that it did not accept.',
      zh: 'imageId 0 不代表任何图片：1688 未接受图片时返回该值。',
    },
    {en: 'Name the picture itself, and it is uploaded anew.', zh: '请直接指定图片，将重新上传。'},
  );
}

async function openAddress(
  {isDryRun, signal}: Pick<OperationContext, 'isDryRun' | 'signal'>,
  tools: PictureTools,
  {word, mayFetch}: {readonly word: string; readonly mayFetch: boolean},
): Promise<OpenedPicture> {
  const url = URL.canParse(word) ? new URL(word) : undefined;
  if (url === undefined) throw pictureFailures.unreadable(shownWord(word), 'no address');
  if (isOfAlicdn(url)) return {imageAddress: url.href};
  assertFetchable(url);
  if (!mayFetch) {
    throw pictureRefused(
      {
        en: `1688 takes addresses of its own pictures (alicdn.com); ${url.host} is none.`,
        zh: `1688 只接受自有图片地址（alicdn.com），${url.host} 不是。`,
      },
      {
        en: 'Add --fetch to fetch the picture and upload it, or save it as a file and name that.',
        zh: '加 --fetch 可先获取图片再上传；也可保存为文件后指定。',
      },
    );
  }
  // A dry run sends nothing, to nobody; what it shows is the upload, of which the picture is left out anyway.
  if (isDryRun) return {bytes: new Uint8Array(1)};
  return {bytes: await fit(await fetchPicture(url, signal), url.host, tools)};
}

/** The picture as it is sent. */
async function fit(bytes: Uint8Array, shown: string, {shrinkPicture}: PictureTools): Promise<Uint8Array> {
  const facts = pictureFacts(bytes);
  if (facts === undefined) throw pictureFailures.noPicture(shown);
  if (facts.width * facts.height > mostPixels) throw pictureFailures.tooManyPixels(shown, facts);
  if (bytes.length <= mostSentBytes) return bytes;
  const smaller = await shrinkPicture?.(bytes, {bytes: mostSentBytes, pixels: mostPixels});
  if (smaller !== undefined) return smaller;
  throw pictureFailures.tooHeavy(shown, bytes.length, mostSentBytes, shrinkPicture !== undefined);
}
