import {describe, expect, it} from 'vitest';
import {createProgress} from '../../src/terminal/create-progress.ts';

/** A line that keeps what it was told, and a promise of the first of it. */
function openLine() {
  const said: string[] = [];
  const told = Promise.withResolvers<void>();
  let opened = 0;
  const line = {
    show: (label: string) => void said.push(label),
    tell(text: string) {
      said.push(text);
      told.resolve();
    },
    clear: () => void said.push('cleared'),
  };
  const open = () => {
    opened += 1;
    return Promise.resolve(line);
  };
  return {said, told: told.promise, open, opened: () => opened};
}

describe('waiting for an answer', () => {
  it('that comes soon shows nothing, not even loads what could', async () => {
    const {said, open, opened} = openLine();
    const progress = createProgress('en', open);
    expect(await progress.awaiting(() => Promise.resolve(7))).toBe(7);
    expect([said, opened()]).toEqual([[], 0]);
  });

  it('that is slow shows a sign of life, gone when the answer is there', async () => {
    const {said, told, open} = openLine();
    const progress = createProgress('en', open);
    // Two answers at a time, of which the second ends when the line stands.
    await Promise.all([progress.awaiting(() => told), progress.awaiting(() => Promise.resolve())]);
    expect(said).toEqual([expect.stringMatching(/^Waiting for 1688, [23] s$/), 'cleared']);
  });

  it('says so in Chinese', async () => {
    const {said, told, open} = openLine();
    await createProgress('zh', open).awaiting(() => told);
    expect(said[0]).toMatch(/^正在等待 1688 响应，已 [23] 秒$/);
  });

  it('lets a failure through', async () => {
    const failure = new Error('lost');
    const progress = createProgress('en', openLine().open);
    await expect(progress.awaiting(() => Promise.reject(failure))).rejects.toBe(failure);
  });
});
