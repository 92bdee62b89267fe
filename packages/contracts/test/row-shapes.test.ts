import {describe, expect, it} from 'vitest';
import * as z from 'zod/mini';
import {apis, categoryRow, hotKeyword, rankProduct} from '../src/index.ts';

/** The JSON Schema of what a schema gives. */
function given(schema: z.ZodMiniType) {
  return z.toJSONSchema(schema, {io: 'output'});
}

/** The JSON Schema of what it takes, as the gateway may write it. */
function written(schema: z.ZodMiniType) {
  return z.toJSONSchema(schema, {io: 'input'});
}

describe('the shape of a row', () => {
  it('says in JSON Schema what is given, with fields of an operation beside those of 1688', () => {
    const row = z.extend(rankProduct(), {services: z.optional(z.array(z.string()))});
    const text = {type: 'string'};
    const number = {type: 'number'};
    const texts = {type: 'array', items: text};
    expect(given(row)).toEqual({
      $schema: expect.any(String),
      type: 'object',
      properties: {
        itemId: text,
        title: text,
        translateTitle: text,
        imgUrl: text,
        sort: number,
        serviceList: texts,
        buyerNum: number,
        soldOut: number,
        goodsScore: text,
        services: texts,
      },
      additionalProperties: false,
    });
  });

  it('says as well how the gateway may write it', () => {
    expect(written(hotKeyword()).properties).toEqual({
      seKeyword: {type: ['string', 'number', 'boolean', 'null']},
      seKeywordTranslation: {type: ['string', 'number', 'boolean', 'null']},
    });
    expect(written(categoryRow()).properties?.['leaf']).toEqual({type: ['boolean', 'string', 'null']});
  });

  it('can be told for every answer, both ways, without a type that is open', () => {
    for (const {response} of apis) {
      for (const schema of [given(response), written(response)]) {
        expect(JSON.stringify(schema)).not.toContain('{}');
      }
    }
  });

  it('gives what it says: parsed values fit the schema of the result', () => {
    const row = rankProduct().parse({itemId: 7, sort: '3', serviceList: ['a', null], title: null, extra: 1});
    expect(row).toEqual({itemId: '7', sort: 3, serviceList: ['a'], title: undefined});
  });
});
