import {productTopListQuery, type Api} from '@ali1688/contracts';
import {Secret} from '@ali1688/contracts/ports';
import {createEchoRedactor} from '@ali1688/contracts/secrets';
import {describe, expect, it} from 'vitest';
import type {AnswerFacts} from '../../src/reading/answer-error.ts';
import {readAnswer, readAnswerData} from '../../src/reading/read-answer.ts';
import {bytes} from '../support/scripted-transport.ts';
import {thrownBy} from '../support/thrown-by.ts';

const topList: Api = productTopListQuery;
const secret = 'a-secret-token-of-some-length';
const factsOf = (httpStatus: number): AnswerFacts => ({
  api: topList.name,
  httpStatus,
  redact: createEchoRedactor([new Secret(secret)]),
});

/** The largest body that a transport lets through. */
const mostBytes = 16 * 1024 * 1024;

describe('an answer as large as one may be', () => {
  it('of 300,000 rows is read', () => {
    const rows = `${'{"itemId":1},'.repeat(299_999)}{"itemId":2}`;
    const body = bytes(`{"result":{"success":true,"result":{"rankProductModels":[${rows}]}}}`);
    expect(body.length).toBeLessThan(mostBytes);
    const data = readAnswer(productTopListQuery, body, factsOf(200));
    expect(data?.rankProductModels).toHaveLength(300_000);
  });

  it.each([130_000, 1_300_000])(
    'of %i rows, each of another shape, is refused by the first of them',
    async (count) => {
      const rows = `${'{"sort":{}},'.repeat(count - 1)}{"sort":{}}`;
      const body = bytes(`{"result":{"success":true,"result":{"rankProductModels":[{"sort":1},${rows}]}}}`);
      const error = await thrownBy(() => readAnswer(topList, body, factsOf(200)));
      expect(error.code).toBe('RESPONSE_INVALID');
      expect(error.text.en).toContain('"rankProductModels.1.sort"');
    },
  );

  it.each([
    ['zero-width characters', '\\u200b'],
    ['control characters', '\\u0001'],
    ['spaces', ' '],
    ['the beginning of a secret', secret.slice(0, -1)],
    ['the name of a secret', 'access_token= '],
    ['percent signs', '%'],
    ['backslashes', '\\\\'],
    ['escapes of a beginning', '%61'],
    ['surrogates', '\\ud83d\\ude00'],
  ])('with a message of nothing but %s is told in little time', async (_what, part) => {
    const message = part.repeat(Math.floor((mostBytes - 100) / part.length));
    const body = bytes(
      `{"error_code":"gw.X","error_message":"${message}","request_id":"${message.slice(0, 6000)}"}`,
    );
    const error = await thrownBy(() => readAnswerData('bare', body, factsOf(400)));
    expect(error.code).toBe('API_REJECTED');
    expect(error.details.gateway?.errorMessage?.length ?? 0).toBeLessThanOrEqual(500);
  });

  it('whose message holds a secret at its end, or across the cut, shows none of it', async () => {
    for (const before of [480, 499, 600, 4_000_000]) {
      const message = `${'x'.repeat(before)}${secret}${'y'.repeat(50)}`;
      const error = await thrownBy(() =>
        readAnswerData(
          'bare',
          bytes(JSON.stringify({error_code: 'gw.X', error_message: message})),
          factsOf(400),
        ),
      );
      expect(JSON.stringify([error.text, error.details])).not.toContain(secret.slice(0, 8));
    }
  });
});
