import {operationId, operationWords, type AnyOperation, type Runtime} from '@ali1688/kit';
import {createSecretGuard, invoke, readCommandLine} from '@ali1688/kit/face';
import {emptyRankingCategoryId} from '@ali1688/sandbox';
import {Ajv2020} from 'ajv/dist/2020.js';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {everyOperation} from './support/every-operation.ts';
import {openOwnRuntime} from './support/open-own-runtime.ts';

type Inputs = readonly Readonly<Record<string, unknown>>[];

/** Further inputs than those of the examples, by the id of the operation. */
const moreInputs: Readonly<Record<string, Inputs>> = {
  'api:call': [{api: 'system:currentTime'}],
  'api:list': [{}],
  'api:schema': [{api: 'product.topList.query'}],
  'auth:profiles:list': [{}],
  'category:path': [{categoryId: '10166', live: true}],
  'category:search': [{term: '女装', live: true}, {term: 'no such thing'}],
  'category:sync': [{}, {restart: true}],
  'category:tree': [{depth: 3}, {live: true}],
  operations: [{}, {operation: 'ranking'}],
  'ranking:top-keyword': [{categoryId: '10166', country: 'ja'}],
  'ranking:top-list': [{categoryId: '10166', limit: 20, lang: 'ja'}, {categoryId: emptyRankingCategoryId}],
  'ranking:types': [{}],
  sign: [{api: 'system:currentTime', param: ['b=2', 'a=1']}],
};

const isOfMarket = ({effects}: AnyOperation): boolean => effects.kind === 'reads-market';

/** What the examples of an operation mean, as they stand in its help. */
function exampleInputs(operation: AnyOperation): Inputs {
  return operation.examples.map(({args}) => {
    const argv = args.split(' ').filter((word) => word !== '');
    const voice = {guard: createSecretGuard(), mayRepeatInput: () => undefined};
    return readCommandLine({operation, argv, command: operationWords(operation)}, voice).input;
  });
}

/** Somebody who takes the first thing that is offered, such as where an example leaves the category out. */
const chooser = {choose: <Option>(_choice: unknown, [first]: readonly Option[]) => Promise.resolve(first)};

const rows = everyOperation.flatMap((operation) => {
  const id = operationId(operation);
  const examples = isOfMarket(operation) ? exampleInputs(operation) : [];
  return [...examples, ...(moreInputs[id] ?? [])].map((input) => ({id, operation, input}));
});

function named(id: string): AnyOperation {
  const found = everyOperation.find((operation) => operationId(operation) === id);
  if (found === undefined) throw new Error(`There is no operation ${id}.`);
  return found;
}

const listed = z.object({operations: z.array(z.object({id: z.string(), outputSchema: z.looseObject({})}))});

describe('what an operation gives in the sandbox fits the output schema that is published of it', () => {
  let runtime: Runtime & AsyncDisposable;
  let schemas: ReadonlyMap<string, object>;

  beforeAll(async () => {
    runtime = await openOwnRuntime();
    const {data} = await invoke(runtime, named('operations'), {});
    schemas = new Map(listed.parse(data).operations.map(({id, outputSchema}) => [id, outputSchema]));
    await invoke(runtime, named('category:sync'), {});
    // What climbed is found between two snapshots.
    for (let sweeps = 0; sweeps < 2; sweeps += 1)
      await invoke(runtime, named('tracker:sweep'), {categories: ['1111'], type: ['hot']});
  });
  afterAll(async () => runtime[Symbol.asyncDispose]());

  test('and all that read the market are looked at', () => {
    const market = everyOperation.filter(isOfMarket).map(operationId);
    expect(market.length).toBeGreaterThan(5);
    expect(rows.map(({id}) => id)).toEqual(expect.arrayContaining([...market, ...Object.keys(moreInputs)]));
  });

  test.each(rows)('$id $input', async ({id, operation, input}) => {
    const {data, error} = await invoke(runtime, operation, input, {interaction: chooser});
    expect(error).toBeUndefined();
    const validate = new Ajv2020({strict: true, allErrors: true}).compile(schemas.get(id) ?? false);
    const printed: unknown = JSON.parse(JSON.stringify(data));
    validate(printed);
    expect(validate.errors ?? []).toEqual([]);
    // A schema that lets everything through would say nothing.
    expect(validate({notAField: 1})).toBe(false);
  });
});
