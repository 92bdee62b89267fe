import {Ali1688Error} from '@ali1688/contracts/errors';
import {inputSchema, operationId, type AnyOperation, type InputSchema} from '@ali1688/kit';
import {checkInput, createSecretGuard, readCommandLine} from '@ali1688/kit/face';
import {universalFlags} from '@ali1688/kit/script';
import {Ajv2020} from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {everyOperation} from './support/every-operation.ts';
import {fittingInputs, type Input} from './support/fitting-inputs.ts';
import {spoiltInputs} from './support/spoilt-inputs.ts';
import {writeArgv} from './support/write-argv.ts';

const runs = {numRuns: 200};
const hands = fc.record({isJoined: fc.boolean(), isFlagsFirst: fc.boolean()});
const flagsOfAll = [...Object.keys(universalFlags), 'help'];
const rows = everyOperation.map((operation) => ({id: operationId(operation), operation}));

/** The schema as it is published: what JSON does not carry is gone. */
function published(operation: AnyOperation): InputSchema {
  return JSON.parse(JSON.stringify(inputSchema(operation)));
}

function compiled(operation: AnyOperation): (input: Input) => boolean {
  return new Ajv2020({strict: true}).compile(published(operation));
}

function check(operation: AnyOperation, input: Input): Input {
  return checkInput(operation, input, {guard: createSecretGuard()});
}

function read(operation: AnyOperation, argv: readonly string[]): Input {
  const voice = {guard: createSecretGuard(), mayRepeatInput: () => undefined};
  return readCommandLine({operation, argv, command: 'ali1688'}, voice).input;
}

/** The code of the refusal; undefined where nothing is refused. */
function refusalOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Ali1688Error) return thrown.code;
    throw thrown;
  }
}

describe('inputs made from the published schema', () => {
  test.each(rows)('are taken by $id, typed and written, and mean the same', ({operation}) => {
    const validate = compiled(operation);
    fc.assert(
      fc.property(fittingInputs(published(operation)), hands, (input, hand) => {
        expect(validate(input)).toBe(true);
        const checked = check(operation, input);
        expect(checked).toMatchObject({...input});
        expect(read(operation, writeArgv(operation, input, hand))).toStrictEqual(checked);
      }),
      runs,
    );
  });

  test.each(rows)('and spoilt in one place are refused by $id, typed and written', ({operation}) => {
    const validate = compiled(operation);
    const spoilt = spoiltInputs(published(operation), flagsOfAll, operation.positional);
    fc.assert(
      fc.property(spoilt, hands, ({input, isWritable}, hand) => {
        expect(validate(input)).toBe(false);
        expect(refusalOf(() => check(operation, input))).toBe('USAGE_INVALID');
        if (!isWritable) return;
        const argv = writeArgv(operation, input, hand);
        expect(
          refusalOf(() => read(operation, argv)),
          argv.join(' '),
        ).toBe('USAGE_INVALID');
      }),
      runs,
    );
  });
});

test.each(rows)('patterns of $id say nothing that JavaScript alone understands', ({operation}) => {
  const patterns = JSON.stringify(published(operation)).match(/"pattern":"(?:[^"\\]|\\.)*"/g) ?? [];
  expect(patterns.join('\n')).not.toMatch(/\\\\(?:u\{|[pP]\{|[kc])/);
});
