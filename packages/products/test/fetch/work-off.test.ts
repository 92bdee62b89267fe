import {Ali1688Error, type ErrorCode} from '@ali1688/contracts/errors';
import {expect, test} from 'vitest';
import {workOff} from '../../src/index.ts';

function failure(code: ErrorCode): Ali1688Error {
  const isOfService = code === 'API_REJECTED' || code === 'RESPONSE_INVALID';
  const details = isOfService ? {answeredBy: 'service' as const} : {};
  return new Ali1688Error({code, text: {en: code, zh: code}, hint: {en: '', zh: ''}, details});
}

/** Works off products of which some fail, and tells what was seen of it. */
async function workedOff(
  ids: readonly string[],
  failures: Readonly<Record<string, Error>>,
  known?: ReadonlyMap<string, string>,
) {
  const asked: string[] = [];
  const lacking: string[] = [];
  const expected: number[] = [];
  const context = {
    signal: new AbortController().signal,
    expectCalls: (calls: number) => void expected.push(calls),
    lacks: (id: string, {code}: Ali1688Error) => void lacking.push(`${id} ${code}`),
    startProgress: () => ({update: () => undefined, end: () => undefined}),
  };
  const work = (id: string): Promise<string> => {
    asked.push(id);
    const thrown = failures[id];
    return thrown === undefined ? Promise.resolve(`done ${id}`) : Promise.reject(thrown);
  };
  const outcome = await workOff(context, ids, work, known === undefined ? {} : {known}).catch(
    (thrown: unknown) => thrown,
  );
  return {asked, lacking, expected, outcome};
}

test('a failure of one product is listed, and the rest goes on', async () => {
  const {asked, lacking, outcome} = await workedOff(['1', '2', '3'], {2: failure('API_REJECTED')});
  expect([asked, lacking]).toEqual([['1', '2', '3'], ['2 API_REJECTED']]);
  expect(outcome).toEqual(
    new Map([
      ['1', 'done 1'],
      ['3', 'done 3'],
    ]),
  );
});

test.each(['PERMISSION_DENIED', 'QUOTA_EXHAUSTED', 'RATE_LIMITED', 'NETWORK', 'TOKEN_REJECTED'] as const)(
  'after %s nothing more is asked, and all that is left is listed with it',
  async (code) => {
    const {asked, lacking, outcome} = await workedOff(['1', '2', '3', '4'], {2: failure(code)});
    expect([asked, lacking]).toEqual([['1', '2'], ['2', '3', '4'].map((id) => `${id} ${code}`)]);
    expect(outcome).toEqual(new Map([['1', 'done 1']]));
  },
);

test('when nothing could be done the first failure is thrown, and nothing more is asked after one of all', async () => {
  const refusal = failure('PERMISSION_DENIED');
  const all = await workedOff(['1', '2'], {1: refusal});
  expect([all.asked, all.outcome, all.lacking]).toEqual([['1'], refusal, []]);
  const rejection = failure('API_REJECTED');
  const each = await workedOff(['1', '2'], {1: rejection, 2: failure('RESPONSE_INVALID')});
  expect([each.asked, each.outcome]).toEqual([['1', '2'], rejection]);
});

test('what is known is not asked for, and is enough to list a failure beside it', async () => {
  const {asked, lacking, expected, outcome} = await workedOff(
    ['1', '2'],
    {2: failure('PERMISSION_DENIED')},
    new Map([['1', 'known']]),
  );
  expect([asked, lacking, expected]).toEqual([['2'], ['2 PERMISSION_DENIED'], [1]]);
  expect(outcome).toEqual(new Map([['1', 'known']]));
});

test('what is no failure of a call ends everything', async () => {
  const bug = new TypeError('a bug');
  const {asked, outcome} = await workedOff(['1', '2', '3'], {2: bug});
  expect([asked, outcome]).toEqual([['1', '2'], bug]);
});
