import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, test} from 'vitest';
import {isAli1688Error, loadPart} from '../../src/errors/index.ts';

/** What is said when a part of the program is the given text. */
async function messageFor(text: string, take = (part: object): unknown => part): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ali1688-part-'));
  const file = join(folder, 'engine.extras.mjs');
  await writeFile(file, text);
  const address = pathToFileURL(file).href;
  try {
    await loadPart(async () => take((await import(/* @vite-ignore */ address)) as object));
    return 'loaded';
  } catch (thrown) {
    if (!isAli1688Error(thrown)) throw thrown;
    return `${thrown.code}: ${thrown.text.en} ${thrown.hint.en}`;
  } finally {
    await rm(folder, {recursive: true});
  }
}

describe('a part of the program', () => {
  test('is loaded', async () => {
    expect(await messageFor('export const part = 1;')).toBe('loaded');
  });

  test.each([
    ['empty', '', undefined],
    ['emptied but for a comment', '// nothing', undefined],
    ['without what is taken from it', 'export const other = 1;', (part: object) => Reflect.get(part, 'part')],
  ])('that is %s is damaged, and no fault inside', async (_how, text, take) => {
    expect(await messageFor(text, take)).toMatch(
      /^UNEXPECTED: A file of this program is empty or damaged.*Install it again with all of its files/,
    );
  });

  test('that gives something else than a module is taken as it is', async () => {
    expect(await messageFor('export const part = 1;', () => ({}))).toBe('loaded');
  });
});
