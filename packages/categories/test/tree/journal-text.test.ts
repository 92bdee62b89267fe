import {describe, expect, it} from 'vitest';
import fc from 'fast-check';
import {journalHead, journalLine, parseJournal, parseJournalLine} from '../../src/tree/journal-text.ts';
import {category, sampleIdentity} from './support/sample-tree.ts';

const head = journalHead(sampleIdentity, 1000);
const first = {categoryId: '0', children: [category('1', '女装\n', '"x"', {leaf: false}), category('2')]};
const second = {categoryId: '1', children: []};
const text = head + journalLine(first) + journalLine(second);

describe('a journal', () => {
  it('gives its answers back, a line for each', () => {
    expect(text.split('\n')).toHaveLength(4);
    expect(parseJournal(text, sampleIdentity)).toEqual({startedAt: 1000, answers: [first, second]});
  });

  it('that was cut anywhere has the answers that are whole, and never another', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: text.length}), (length) => {
        const cut = text.slice(0, length);
        const answers = [first, second].filter((answer) => cut.includes(journalLine(answer).trimEnd()));
        const expected = cut.includes(head.trimEnd()) ? {startedAt: 1000, answers} : undefined;
        expect(parseJournal(cut, sampleIdentity)).toEqual(expected);
      }),
    );
  });

  it.each([
    ['', sampleIdentity],
    ['[]\n', sampleIdentity],
    [text, {...sampleIdentity, language: 'ja'}],
    [text, {...sampleIdentity, gateway: 'https://gw.open.1688.com/openapi'}],
    [text.replace('"v":1', '"v":2'), sampleIdentity],
  ])('is none: %j for %o', (other, identity) => {
    expect(parseJournal(other, identity)).toBeUndefined();
  });

  it.each(['', '{}', '{"id":1,"children":[]}', '{"id":"1","children":[["2"]]}', 'x'])(
    'skips the line %j',
    (line) => {
      expect(parseJournalLine(line)).toBeUndefined();
      expect(parseJournal(`${head}${line}\n${journalLine(second)}`, sampleIdentity)?.answers).toEqual([
        second,
      ]);
    },
  );
});
