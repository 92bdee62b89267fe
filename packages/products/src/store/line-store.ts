import {isAli1688Error} from '@ali1688/contracts/errors';
import type {LocalDocument} from '@ali1688/contracts/ports';
import type {OperationContext} from '@ali1688/kit';
import {indexLines, writeLine, type StoredLine} from './stored-lines.ts';

/** What the store may hold at most. A document of the home ends at 32 MB by itself. */
const limits = {lines: 10_000, bytes: 30_000_000};

/** What is left when the store is full: its newest lines, so that it is not written anew for every one. */
const keptLines = 9_000;
const keptBytes = 25_000_000;

/** What was fetched about products on this machine, of the gateway in force. */
export type LineStore = {
  /** What is known under a label of a product, not older than a moment; undefined where there is nothing. */
  find(
    label: string,
    offerId: string,
    since: number,
  ): {readonly value: unknown; readonly fetchedAt: number} | undefined;
  /** Keeps an object; the oldest ones make room. What cannot be kept is told once and does not matter. */
  keep(label: string, offerId: string, value: object, fetchedAt: number): Promise<void>;
};

/** What a store needs of a context. */
export type StoreContext = Pick<OperationContext, 'isSandbox' | 'localDocument' | 'note' | 'now'>;

/**
 * Opens a store. It is one private file of lines for each gateway: what is fetched is added to its end at once, by whatever
 * program of the suite, so an interruption loses nothing. A line that cannot be read is not used. Undefined in the sandbox,
 * of which nothing is kept.
 *
 * @param name of its file
 */
export async function openLineStore(context: StoreContext, name: string): Promise<LineStore | undefined> {
  if (context.isSandbox) return undefined;
  const document = await context.localDocument({folder: 'products', name, ending: 'lines'});
  const file = await document.read();
  let lines: StoredLine[] = file.kind === 'bytes' ? indexLines(file.bytes) : [];
  let size = {lines: lines.length, bytes: file.kind === 'bytes' ? file.bytes.length : 0};
  let isPrepared = false;

  async function add(line: string): Promise<void> {
    const bytes = Buffer.byteLength(line);
    const mustShrink = size.lines >= limits.lines || size.bytes + bytes > limits.bytes;
    if (isPrepared && !mustShrink) {
      await document.append(line);
      size = {lines: size.lines + 1, bytes: size.bytes + bytes};
      return;
    }
    await document.withLock(async () => {
      isPrepared = true;
      if (!mustShrink) return document.append(line);
      lines = await newestLines(document);
      const text = lines.map((one) => one.text).join('');
      await document.replace(text + line);
      size = {lines: lines.length, bytes: Buffer.byteLength(text)};
    });
    size = {lines: size.lines + 1, bytes: size.bytes + bytes};
  }

  return {
    find(label, offerId, since) {
      const found = lines.findLast((line) => line.offerId === offerId && line.label === label);
      return found !== undefined && found.fetchedAt >= since && found.fetchedAt <= context.now()
        ? {value: found.read(), fetchedAt: found.fetchedAt}
        : undefined;
    },
    async keep(label, offerId, value, fetchedAt) {
      try {
        await add(writeLine({label, offerId, fetchedAt, value}));
      } catch (error) {
        if (!isAli1688Error(error) || error.code !== 'STATE_UNUSABLE') throw error;
        context.note({
          code: 'PRODUCTS_NOT_KEPT',
          text: {
            en: `Products that were fetched could not be kept on this machine; the next query asks for them again. ${error.text.en}`,
            zh: `取到的商品未能保存在本机，下次查询会重新获取。${error.text.zh}`,
          },
        });
      }
    },
  };
}

/** The newest line of each label and product, as far as they fit: the oldest are left out. */
async function newestLines(document: LocalDocument): Promise<StoredLine[]> {
  const file = await document.read();
  const all = file.kind === 'bytes' ? indexLines(file.bytes) : [];
  const newest = new Map(all.map((line) => [`${line.label} ${line.offerId}`, line] as const));
  let bytes = 0;
  return [...newest.values()]
    .toSorted((left, right) => right.fetchedAt - left.fetchedAt)
    .slice(0, keptLines)
    .filter(({text}) => (bytes += Buffer.byteLength(text)) <= keptBytes)
    .toReversed();
}
