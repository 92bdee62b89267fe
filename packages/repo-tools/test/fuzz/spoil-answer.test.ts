import {productTopListQuery, systemOauth2GetToken} from '@ali1688/contracts';
import {describe, expect, test} from 'vitest';
import {contractAnswer} from '../../src/fuzz/answers/contract-answer.ts';
import {changePiece, piecesOf, toTree, written, writeTree} from '../../src/fuzz/answers/json-tree.ts';
import {untouched, type DrawnMutation} from '../../src/fuzz/cases/fuzz-case.ts';
import {mutationNames, spoilAnswer} from '../../src/fuzz/cases/spoil-answer.ts';
import {splitCsv} from '../../src/fuzz/judgements/split-csv.ts';

const sound = {
  httpStatus: 200,
  body: '{"result":{"success":true,"code":"S0000","result":{"rankId":1,"rows":[{"a":"女"},{"b":null}]}}}',
};
const spoil = (mutations: Partial<Parameters<typeof spoilAnswer>[0]>) =>
  spoilAnswer({...untouched, ...mutations}, {sound, api: productTopListQuery, envelope: 'result'});
const draw = (name: string, seed = 1): DrawnMutation => ({name, at: seed * 7, pick: seed, size: 10 * seed});

test('an answer that nothing is done to is sent as it is', () => {
  const {verdict, body, delivery} = spoil({});
  expect([verdict, body.toString('utf8')]).toEqual(['sound', sound.body]);
  expect(
    Buffer.concat(
      delivery.plan.steps.flatMap((step) => (step.kind === 'write' ? [step.bytes] : [])),
    ).toString(),
  ).toBe(
    `HTTP/1.1 200 Said\r\nContent-Type: application/json;charset=UTF-8\r\nContent-Length: ${Buffer.byteLength(sound.body)}\r\n\r\n${sound.body}`,
  );
});

describe('every mutation can be drawn in many ways', () => {
  test.each(mutationNames.data)('%s', (name) => {
    for (let seed = 0; seed < 40; seed += 1) {
      expect(['sound', 'open', 'declined', 'refused', 'broken']).toContain(
        spoil({data: [draw(name, seed)]}).verdict,
      );
    }
  });
  test.each(['text', 'http', 'wire'] as const)('of %s', (level) => {
    for (const name of mutationNames[level])
      for (let seed = 0; seed < 20; seed += 1) {
        const {verdict, delivery} = spoil({[level]: draw(name, seed)});
        expect([name, verdict]).not.toEqual([name, undefined]);
        expect(
          delivery.plan.steps.every((step) => step.kind === 'wait' || step.bytes instanceof Uint8Array),
        ).toBe(true);
      }
  });
});

function readBody(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(body));
  } catch {
    return undefined;
  }
}

test.each(mutationNames.text.filter((name) => name !== 'more than is read'))(
  'a text after "%s" cannot be read if it is called broken, and reads the same if it is called sound',
  (name) => {
    const spoilt = Array.from({length: 30}, (_, seed) => spoil({text: draw(name, seed)}));
    const read = spoilt.filter(({verdict}) => verdict === 'sound').map(({body}) => readBody(body));
    expect(new Set(read.map((value) => JSON.stringify(value)))).toEqual(
      new Set(read.length === 0 ? [] : [sound.body]),
    );
    const unread = spoilt.filter(({verdict}) => verdict === 'broken').map(({body}) => readBody(body));
    expect(unread.filter((value) => value !== undefined)).toEqual([]);
  },
);

test('what replaces an answer is judged alone, and two changes of one level are open', () => {
  const [refusal, stray] = [draw('refusal of the gateway'), draw('stray value')];
  expect(spoil({data: [stray, refusal]}).verdict).toBe('refused');
  expect(spoil({data: [refusal, stray]}).verdict).toBe('open');
  expect(spoil({data: [refusal], text: draw('space around')}).verdict).toBe('refused');
  expect(spoil({data: [stray], text: draw('page')}).verdict).toBe('broken');
  expect(spoil({contractSeed: 5}).verdict).toBe('open');
});

test('a tree is written as the value it is made of, and changed in one piece', () => {
  const value = {a: [1, {b: null}], c: 'x'};
  const tree = toTree(value);
  expect(JSON.parse(writeTree(tree))).toEqual(value);
  expect(piecesOf(tree)).toHaveLength(6);
  expect(writeTree(changePiece(tree, 2, () => written('1e999')))).toBe('{"a":[1e999,{"b":null}],"c":"x"}');
});

test('answers of a contract are the same for the same seed, and many are taken by its schema', () => {
  const seeds = Array.from({length: 100}, (_, seed) => seed);
  const answers = seeds.map((seed) => contractAnswer(systemOauth2GetToken, seed));
  expect(seeds.map((seed) => contractAnswer(systemOauth2GetToken, seed))).toEqual(answers);
  const taken = answers.filter((answer) => systemOauth2GetToken.response.safeParse(answer).success);
  expect(taken.length).toBeGreaterThan(10);
  expect(taken.length).toBeLessThan(100);
});

test('csv is split into lines and cells', () => {
  expect(splitCsv('a,b\r\n"x,\r\ny","q""q"\r\n,\r\n')).toEqual([
    ['a', 'b'],
    ['x,\r\ny', 'q""q'],
    ['', ''],
  ]);
  expect(splitCsv('""\r\n')).toEqual([['']]);
  expect(splitCsv('')).toEqual([]);
});
