import {describe, expect, it} from 'vitest';
import {defineOperation} from '../../src/operation/define-operation.ts';
import {cliFace} from '../../src/oclif/cli-face.ts';
import {createCounterLine, createMinuteLine} from '@ali1688/output/progress';
import {scriptFace} from '../../src/script/script-face.ts';
import * as z from 'zod/mini';
import {createTestHost} from '../support/test-host.ts';
import {runInTest} from '../support/run-in-test.ts';
import {readsThisMachine} from '../../src/operation/effects.ts';

const eraseLine = '\r\u001b[2K';

describe('a counter line', () => {
  it('shows how much is done, and is erased', () => {
    const {stderr} = createTestHost({isTerminal: true});
    const line = createCounterLine(stderr, () => 0);
    line.clear();
    line.show('Categories', 6, 24);
    line.clear();
    line.clear();
    expect(stderr.text()).toBe(`${eraseLine}Categories [######------------------] 6/24${eraseLine}`);
  });

  it('is written ten times a second at most', () => {
    const {stderr} = createTestHost({isTerminal: true});
    let now = 0;
    const line = createCounterLine(stderr, () => now);
    for (now = 0; now < 1000; now += 10) line.show('x', now, 1000);
    expect(stderr.text().split(eraseLine)).toHaveLength(1 + 10);
  });

  it('says how long the rest takes, and counts alone while it is not known how much there is', () => {
    const {stderr} = createTestHost({isTerminal: true});
    let now = 0;
    const line = createCounterLine(stderr, () => (now += 1000));
    line.show('Categories', 12);
    line.show('Categories', 12, 24, '8 min left');
    line.tell('Waiting');
    expect(stderr.text().split(eraseLine).slice(1)).toEqual([
      'Categories 12',
      'Categories [############------------] 12/24, 8 min left',
      'Waiting',
    ]);
  });

  it('takes no more than the line, whatever is counted', () => {
    const {stderr} = createTestHost({isTerminal: true});
    const narrow = {...stderr, columns: 20};
    createCounterLine(narrow, () => 0).show('类目类目类目', 3, 0);
    createCounterLine(narrow, () => 0).show('x', 7, 5);
    expect(stderr.text().split(eraseLine).slice(1)).toEqual(['类目类目类目 [----…', 'x [###############…']);
  });
});

describe('progress in a log', () => {
  it('is a line a minute, the first after a minute', () => {
    const {stderr} = createTestHost();
    let now = 0;
    const line = createMinuteLine(stderr, () => now);
    for (now = 0; now < 150_000; now += 1000) {
      line.show('Boards', now / 1000, 600, '1.0 a second');
      line.tell('Waiting');
      line.clear();
    }
    expect(stderr.text()).toBe('Boards 60/600, 1.0 a second\nBoards 120/600, 1.0 a second\n');
  });
});

/** Counts to two, tells something between, and waits until what it showed is on the screen. */
const count = defineOperation({
  topic: 'sample',
  name: 'count',
  summary: {en: 'Count.', zh: '计数。'},
  effects: readsThisMachine,
  apis: [],
  input: {},
  examples: [],
  output: () => z.object({done: z.boolean()}),
  async run(context) {
    const progress = context.startProgress({en: 'Counting', zh: '计数'});
    progress.update(1, 2);
    // The line is loaded on demand; a turn of the event loop after a call is when it is there.
    await import('@ali1688/output/progress');
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    context.note({code: 'MIDDLE', text: {en: 'Half of it.', zh: '一半。'}});
    progress.update(2, 2);
    progress.end();
    progress.update(3, 3);
    return {done: true};
  },
});

describe('the progress of a command', () => {
  it('is shown on a terminal, makes room for notes, and is gone at the end', async () => {
    const {stderr, exitCode} = await runInTest(count, [], {isTerminal: true, face: cliFace});
    expect(exitCode).toBe(0);
    const bar = (done: string, filled: number) =>
      `Counting [${'#'.repeat(filled)}${'-'.repeat(24 - filled)}] ${done}`;
    expect(stderr).toBe(
      `${eraseLine}${bar('1/2', 12)}${eraseLine}Note MIDDLE: Half of it.\n${eraseLine}${bar('2/2', 24)}${eraseLine}`,
    );
  });

  it('is in the language of the user', async () => {
    const environment = {ALI1688_LANG: 'zh'};
    const {stderr} = await runInTest(count, [], {isTerminal: true, face: cliFace, environment});
    expect(stderr).toContain('计数 [############------------] 1/2');
  });

  it('is not shown where nobody watches, nor by a skill script', async () => {
    const piped = await runInTest(count, [], {face: cliFace});
    const script = await runInTest(count, [], {isTerminal: true, face: scriptFace});
    expect([piped.stderr, script.stderr]).toEqual([
      'Note MIDDLE: Half of it.\n',
      'Note MIDDLE: Half of it.\n',
    ]);
  });
});
