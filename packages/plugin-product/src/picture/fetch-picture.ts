import {Ali1688Error} from '@ali1688/contracts/errors';
import {pictureFailures} from './picture-failures.ts';
import {assertFetchable, isPublicAddress, notFetched} from './public-address.ts';
import {mostBytes} from './read-picture.ts';

/** One answer to a request for a picture. */
export type PictureAnswer = {
  readonly httpStatus: number;
  /** Where else it is, of a redirect. */
  readonly location?: string | undefined;
  readonly bytes: Uint8Array;
};

/** Sends one request, following nothing, to a public machine alone. */
export type RequestOnce = (url: URL, signal: AbortSignal) => Promise<PictureAnswer>;

const mostRedirects = 3;
const longestMs = 30_000;

/**
 * Fetches a picture from a public address. Every address on the way is looked at, also where a redirect leads, and the
 * connection goes to the very machine whose address was looked at. Nothing of it is kept, and no proxy is used.
 *
 * @throws `USAGE_INVALID` for an address that is not fetched, and for too much; `NETWORK`, `TIMEOUT`
 */
export async function fetchPicture(
  address: URL,
  signal: AbortSignal,
  requestOnce: RequestOnce = requestPublic(),
): Promise<Uint8Array> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
  let url = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    assertFetchable(url);
    const {httpStatus, location, bytes} = await requestOnce(url, within).catch((thrown: unknown) => {
      signal.throwIfAborted();
      throw thrown instanceof Ali1688Error ? thrown : unreached(url, within.aborted);
    });
    const isRedirect = httpStatus >= 300 && httpStatus < 400 && location !== undefined;
    if (!isRedirect) {
      if (httpStatus === 200) return bytes;
      throw answered(url, httpStatus);
    }
    if (!URL.canParse(location, url.href)) break;
    url = new URL(location, url.href);
  }
  throw answered(url, 310);
}

/** Whom requests may go to; tests have machines of their own. */
type Reach = {
  readonly isPublic?: (address: string) => boolean;
  /** Certificates that are trusted. Default: those of Node.js. */
  readonly ca?: string;
};

/**
 * Makes what asks a public machine: the name is resolved once, every address of it looked at, and the connection goes to
 * the first one as it was resolved.
 */
export function requestPublic({isPublic = isPublicAddress, ca}: Reach = {}): RequestOnce {
  return async (url, signal) => {
    const {lookup} = process.getBuiltinModule('node:dns/promises');
    const resolved = await lookup(url.hostname.replace(/^\[|\]$/g, ''), {all: true});
    const [first] = resolved;
    if (first === undefined || resolved.some(({address}) => !isPublic(address))) throw notFetched(url);
    return requestAt(url, first, {signal, ...(ca === undefined ? {} : {ca})});
  };
}

/** Sends one request to an address that a name was resolved to, and reads no more than a picture may have. */
async function requestAt(
  url: URL,
  {address, family}: {readonly address: string; readonly family: number},
  options: {readonly signal: AbortSignal; readonly ca?: string},
): Promise<PictureAnswer> {
  const {request} = process.getBuiltinModule('node:https');
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        ...options,
        agent: false,
        headers: {accept: 'image/jpeg,image/png,image/webp', 'user-agent': 'ali1688'},
        lookup: (_name, {all}, done) =>
          all === true ? done(null, [{address, family}]) : done(null, address, family),
      },
      (response) => {
        const {statusCode = 0, headers} = response;
        const chunks: Buffer[] = [];
        let length = 0;
        response.on('data', (chunk: Buffer) => {
          length += chunk.length;
          chunks.push(chunk);
          if (length <= mostBytes) return;
          response.destroy();
          reject(pictureFailures.tooLong(url.host, mostBytes));
        });
        response.on('error', reject);
        response.on('end', () =>
          resolve({httpStatus: statusCode, location: headers.location, bytes: Buffer.concat(chunks, length)}),
        );
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

const hint = {
  en: 'Open the address in a browser, save the picture as a file and name that.',
  zh: '请在浏览器中打开该地址，将图片保存为文件后再指定。',
} as const;

function unreached(url: URL, isTooLate: boolean): Ali1688Error {
  return new Ali1688Error({
    code: isTooLate ? 'TIMEOUT' : 'NETWORK',
    text: isTooLate
      ? {en: `${url.host} did not give the picture within 30 s.`, zh: `${url.host} 未在 30 秒内返回图片。`}
      : {en: `${url.host} could not be reached for the picture.`, zh: `无法连接 ${url.host} 获取图片。`},
    hint,
  });
}

function answered(url: URL, httpStatus: number): Ali1688Error {
  return new Ali1688Error({
    code: 'NETWORK',
    text:
      httpStatus === 310
        ? {en: `${url.host} leads on and on without a picture.`, zh: `${url.host} 重定向次数过多。`}
        : {
            en: `${url.host} answered ${httpStatus} instead of a picture.`,
            zh: `${url.host} 返回 ${httpStatus}，而不是图片。`,
          },
    hint,
  });
}
