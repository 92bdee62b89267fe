import {readdir, readFile, writeFile} from 'node:fs/promises';
import {createServer} from 'node:https';
import {join} from 'node:path';
import {at, each, makeCertificate, noteCodes, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {fetchPicture, requestPublic, type PictureAnswer} from '../src/picture/fetch-picture.ts';
import {pictureFacts} from '../src/picture/picture-kind.ts';
import {isPublicAddress} from '../src/picture/public-address.ts';
import {jpegOf, pngOf, webpOf} from './support/pictures.ts';
import {startProductGateway, type Asked, type Said} from './support/product-gateway.ts';
import {runInTest} from './support/run-script.ts';

const imageId = '1164408192156408878';
const found = {
  totalRecords: 1,
  data: [{offerId: 7, subject: '鞋', repurchaseRate: '13%', priceInfo: {price: '5'}}],
  picRegionInfo: {currentRegion: '265,597,326,764', yoloCropRegion: '265,597,326,764;443,783,154,595'},
};
const answers = ({api}: Asked): Said => ({data: api === 'upload' ? imageId : found});

/** A folder with a picture, and a gateway. */
async function startPictures(say: (asked: Asked) => Said = answers) {
  const folder = await temporaryFolder();
  const gateway = await startProductGateway(say);
  return {
    asked: gateway.asked,
    parameters: gateway.parameters,
    async save(name: string, bytes: Uint8Array | string) {
      const path = join(folder.path, name);
      await writeFile(path, bytes);
      return path;
    },
    run: async (...argv: readonly string[]) =>
      runInTest(['image-search', ...argv], {...gateway.environment, ALI1688_HOME: folder.path}),
    /** Names of files, without what paces the calls. */
    files: async () => (await readdir(folder.path)).filter((name) => name !== 'pacing'),
    [Symbol.asyncDispose]: async () => {
      await gateway[Symbol.asyncDispose]();
      await folder.remove();
    },
  };
}

describe('a picture', () => {
  test.each([
    ['jpeg', jpegOf(800, 600)],
    ['png', pngOf(800, 600)],
    ['webp', webpOf(800, 600)],
  ])('of kind %s is known by its content, with its size', (kind, bytes) => {
    expect(pictureFacts(bytes)).toEqual({kind, width: 800, height: 600});
    expect(pictureFacts(bytes.subarray(0, 20))).toBeUndefined();
  });

  test.each(['GIF89a', '%PDF-1.7', '<svg/>', '', 'RIFF1234WAVE', '\u00ff\u00d8\u00ff'])(
    '%j is none',
    (text) => {
      expect(pictureFacts(Buffer.from(text, 'latin1'))).toBeUndefined();
    },
  );
});

describe('image-search', () => {
  test('uploads a file once, searches with its id as text, and tells what 1688 saw', async () => {
    await using pictures = await startPictures();
    const bytes = jpegOf(800, 600);
    const file = await pictures.save('shoe.png', bytes);
    const argv = [file, '--region', '266,799,48,581', '--keyword', '运动鞋', '--price-to', '50', '--json'];
    const {exitCode, document} = await pictures.run(...argv);
    expect(exitCode).toBe(0);
    expect(pictures.parameters).toEqual(['uploadImageParam', 'offerQueryParam']);
    expect(pictures.asked.map(({fields}) => fields)).toEqual([
      {imageBase64: bytes.toString('base64')},
      {
        imageId,
        region: '266,799,48,581',
        keyword: '运动鞋',
        beginPage: 1,
        pageSize: 20,
        country: 'en',
        priceEnd: '50',
      },
    ]);
    expect(at(document(), 'data')).toMatchObject({
      imageId,
      keyword: '运动鞋',
      region: '266,799,48,581',
      regions: {current: '265,597,326,764', seen: ['265,597,326,764', '443,783,154,595']},
      totalRecords: 1,
      items: [{offerId: '7', repurchasePercent: 13, detailUrl: 'https://detail.1688.com/offer/7.html'}],
    });
    expect(await pictures.files()).toEqual(['shoe.png']);
  });

  test('takes an imageId and an address on alicdn.com as they are', async () => {
    await using pictures = await startPictures();
    const address = 'https://cbu01.alicdn.com/img/ibank/O1CN01q5lIoD1ZPh3gN3www_!!2928623187-0-cib.jpg';
    await pictures.run(imageId, '--json');
    const {document} = await pictures.run(address, '--json');
    expect(pictures.asked.map(({fields}) => [fields['imageId'], fields['imageAddress']])).toEqual([
      [imageId, undefined],
      [undefined, address],
    ]);
    expect(at(document(), 'data.imageAddress')).toBe(address);
  });

  test.each([
    ['0', {data: '0'}],
    ['a number 0', {data: 0}],
    ['nothing', {data: null}],
    ['words', {data: 'none'}],
  ])('says that 1688 did not accept a picture where it answers %s', async (_name, said) => {
    await using pictures = await startPictures(() => said);
    const file = await pictures.save('shoe.jpg', jpegOf(8, 8));
    const {exitCode, document} = await pictures.run(file, '--json');
    expect([exitCode, at(document(), 'error.code'), pictures.asked.length]).toEqual([1, 'API_REJECTED', 1]);
  });

  test('never shows the picture: not in a dry run, not with --verbose, not where 1688 repeats it', async () => {
    const bytes = pngOf(80, 80, 2000);
    const base64 = bytes.toString('base64');
    const stretches = Array.from({length: 40}, (_, index) =>
      base64.slice(600 + index * 40, 630 + index * 40),
    );
    await using pictures = await startPictures(() => ({refusal: `BAD ${base64.slice(900, 1200)}`}));
    const file = await pictures.save('shoe.png', bytes);
    const dry = await pictures.run(file, '--dry-run', '--json');
    expect(at(dry.document(), 'data.request.parameters.uploadImageParam')).toMatch(
      /^\[\d+ characters, not shown\]$/,
    );
    expect(pictures.asked).toEqual([]);
    const told = await pictures.run(file, '--verbose', '--json');
    expect(told.exitCode).toBe(1);
    for (const stretch of stretches) {
      expect(dry.stdout + dry.stderr).not.toContain(stretch);
      expect(told.stdout + told.stderr).not.toContain(stretch);
    }
  });

  test('shows no short piece of it between two signs of base64 either', async () => {
    const bytes = pngOf(80, 80, 2000);
    // A stretch of its own that is shorter than a word: 0xffffff is four slashes in base64.
    const at600 = 600 - (600 % 3);
    bytes.set([255, 255, 255, ...Buffer.from('K1x9', 'base64'), 255, 255, 255], at600);
    const base64 = bytes.toString('base64').slice(at600 * (4 / 3) - 20, at600 * (4 / 3) + 32);
    expect(base64).toContain('////K1x9////');
    for (const written of [base64, base64.replaceAll('/', String.raw`\/`), encodeURIComponent(base64)]) {
      await using pictures = await startPictures(() => ({refusal: `BAD ${written}`}));
      const {stdout, stderr} = await pictures.run(await pictures.save('shoe.png', bytes), '--json');
      expect(stdout + stderr).toContain('BAD …');
      expect(stdout + stderr).not.toContain('K1x9');
    }
  });

  test.each([
    ['a text named .jpg', 'shoe.jpg', 'not a picture at all', /content/],
    ['a picture bomb', 'bomb.png', pngOf(30_000, 30_000), /30000 × 30000/],
    ['more than is sent', 'large.png', pngOf(800, 600, 320_000), /31\d KB; 300 KB/],
    ['a file of 50 MB', 'huge.jpg', Buffer.alloc(50 * 1024 * 1024, 255), /20 MB/],
  ])('refuses %s, and sends nothing', async (_name, file, bytes, message) => {
    await using pictures = await startPictures();
    const path = await pictures.save(file, bytes);
    const {exitCode, document} = await pictures.run(path, '--json');
    expect([exitCode, at(document(), 'error.code'), pictures.asked]).toEqual([2, 'USAGE_INVALID', []]);
    expect(at(document(), 'error.message')).toMatch(message);
    expect(at(document(), 'error.hint')).toMatch(/jpg/);
  });

  test.each([
    [['/nonexistent/shoe.jpg']],
    [['/']],
    [['/dev/zero']],
    [['0']],
    [['http://127.0.0.1:9/shoe.jpg', '--fetch']],
    [['https://127.0.0.1/shoe.jpg']],
    [['https://2130706433/shoe.jpg', '--fetch']],
    [['https://[::1]/shoe.jpg', '--fetch']],
    [['https://[::ffff:10.0.0.1]/shoe.jpg', '--fetch']],
    [['https://169.254.169.254/latest', '--fetch']],
    [['https://localhost/shoe.jpg', '--fetch']],
    [['https://printer.local/shoe.jpg', '--fetch']],
    [['https://user:word@example.com/shoe.jpg', '--fetch']],
    [['http://example.com/shoe.jpg', '--fetch']],
    [['https://example.com/shoe.jpg']],
    [['https://alicdn.com.example.com/shoe.jpg']],
    [['ftp://cbu01.alicdn.com/shoe.jpg']],
    [['data:image/png;base64,iVBORw0KGgo']],
    [[imageId, '--region', '5,4,1,2']],
    [[imageId, '--region', '1,2,3']],
    [[]],
  ])('%j is refused before anything is sent', async (argv) => {
    await using pictures = await startPictures();
    const {exitCode, document} = await pictures.run(...argv, '--json');
    expect([exitCode, at(document(), 'error.code'), pictures.asked]).toEqual([2, 'USAGE_INVALID', []]);
  });

  test('uploads once for many pages, and in the sandbox the same picture finds the same', async () => {
    await using pictures = await startPictures();
    const file = await pictures.save('shoe.png', pngOf(80, 80));
    const {exitCode, document} = await pictures.run(
      file,
      '--all',
      '--page-size',
      '50',
      '--sandbox',
      '--json',
    );
    expect(exitCode).toBe(0);
    const ids = each(document(), 'data.items', 'offerId');
    expect(ids.length).toBeGreaterThan(50);
    // A token and the upload, and then the pages.
    expect(at(document(), 'meta.calls')).toBe(2 + Math.ceil(ids.length / 50));
    const again = await pictures.run(
      String(at(document(), 'data.imageId')),
      '--max',
      '5',
      '--sandbox',
      '--json',
    );
    expect(each(again.document(), 'data.items', 'offerId')).toEqual(ids.slice(0, 5));
    expect(noteCodes(again.document())).toContain('SANDBOX');
  });
});

describe('fetching a picture', () => {
  const {signal} = new AbortController();
  const picture: PictureAnswer = {httpStatus: 200, bytes: jpegOf(8, 8)};

  test.each([
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['::ffff:127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['2001:db8::1', false],
    ['47.246.1.1', true],
    ['172.32.0.1', true],
    ['2606:4700::1111', true],
    ['localhost', false],
  ])('%s is public: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });

  test('follows redirects to public addresses alone, and looks at each of them', async () => {
    const seen: string[] = [];
    const ways: Readonly<Record<string, PictureAnswer>> = {
      'https://example.com/a': {httpStatus: 302, location: '/b', bytes: Buffer.alloc(0)},
      'https://example.com/b': {
        httpStatus: 301,
        location: 'https://cdn.example.com/c',
        bytes: Buffer.alloc(0),
      },
      'https://cdn.example.com/c': picture,
      'https://example.com/trap': {httpStatus: 307, location: 'https://127.0.0.1/d', bytes: Buffer.alloc(0)},
      'https://example.com/plain': {
        httpStatus: 308,
        location: 'http://example.com/d',
        bytes: Buffer.alloc(0),
      },
      'https://example.com/round': {httpStatus: 302, location: '/round', bytes: Buffer.alloc(0)},
      'https://example.com/none': {httpStatus: 404, bytes: Buffer.alloc(0)},
    };
    const fetched = async (path: string) =>
      fetchPicture(new URL(`https://example.com${path}`), signal, (url) => {
        seen.push(url.href);
        return Promise.resolve(ways[url.href] ?? {httpStatus: 500, bytes: Buffer.alloc(0)});
      });
    expect(await fetched('/a')).toEqual(picture.bytes);
    await expect(fetched('/trap')).rejects.toMatchObject({code: 'USAGE_INVALID'});
    await expect(fetched('/plain')).rejects.toMatchObject({code: 'USAGE_INVALID'});
    await expect(fetched('/round')).rejects.toMatchObject({code: 'NETWORK'});
    await expect(fetched('/none')).rejects.toMatchObject({code: 'NETWORK'});
    expect(seen.filter((href) => !href.startsWith('https://'))).toEqual([]);
    expect(seen.filter((href) => href.includes('127.0.0.1'))).toEqual([]);
  });

  test('refuses a name that resolves to this machine, by itself and as the system resolves it', async () => {
    const {hostname} = await import('node:os');
    await expect(fetchPicture(new URL('https://localhost./x'), signal)).rejects.toMatchObject({
      code: 'USAGE_INVALID',
    });
    // The name of the machine is in its hosts file, or in no name service at all.
    await expect(fetchPicture(new URL(`https://${hostname()}/x`), signal)).rejects.toMatchObject({
      code: expect.stringMatching(/^(USAGE_INVALID|NETWORK)$/),
    });
  });

  test('connects to the address that was looked at, and reads no more than a picture may have', async () => {
    await using folder = await temporaryFolder();
    const {keyPath, certificatePath} = await makeCertificate(folder.path);
    const ca = await readFile(certificatePath, 'utf8');
    const server = createServer({key: await readFile(keyPath), cert: ca}, (request, response) => {
      if (request.url === '/moved') response.writeHead(302, {location: '/shoe.jpg'}).end();
      else response.end(request.url === '/huge' ? Buffer.alloc(21 * 1024 * 1024) : jpegOf(8, 8));
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const url = (path: string) => new URL(`https://localhost:${port}${path}`);
    const looked: string[] = [];
    const ask = requestPublic({isPublic: (one) => looked.push(one) > 0, ca});
    try {
      expect(await ask(url('/shoe.jpg'), signal)).toMatchObject({httpStatus: 200, bytes: jpegOf(8, 8)});
      expect(await ask(url('/moved'), signal)).toMatchObject({httpStatus: 302, location: '/shoe.jpg'});
      await expect(ask(url('/huge'), signal)).rejects.toMatchObject({code: 'USAGE_INVALID'});
      expect(new Set(looked).size).toBeGreaterThan(0);
      await expect(requestPublic({ca})(url('/shoe.jpg'), signal)).rejects.toMatchObject({
        code: 'USAGE_INVALID',
      });
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
