import {defineOperation, definePlugin, readsThisMachine, textField, wholeNumberField} from '@ali1688/kit';
import {expect, test} from 'vitest';
import * as z from 'zod/mini';
import {operationRows, operationTable} from '../../src/skills/operation-tables.ts';
import {findUnknownOperations, operationsByTopic} from '../../src/skills/unknown-operations.ts';

const text = (en: string) => ({en, zh: en});

const find = defineOperation({
  topic: 'shop',
  name: 'find-offer',
  summary: text('Finds.'),
  effects: readsThisMachine,
  apis: [],
  input: {
    offerId: textField({pattern: /^\d+$/, allowed: text('digits'), summary: text('An id.')}),
    word: textField({pattern: /^.+$/, allowed: text('a word'), summary: text('A word.')}),
    limit: wholeNumberField({minimum: 1, maximum: 9, default: 5, valueName: '1..9', summary: text('Many.')}),
  },
  positional: ['offerId'],
  examples: [{args: '1 --word red', text: text('One')}],
  output: () => z.object({offers: z.array(z.string())}),
  layout: {columns: [{field: 'offers', header: text('Offers')}]},
  run: () => Promise.resolve({offers: []}),
});

const skill = {name: '1688-shop', summary: 'Shops.'};
const plugin = {...definePlugin({topic: 'shop', operations: [find], probes: [], skill}), skill};
const topics = operationsByTopic([plugin]);

test.each([
  '`find-offer 1 --word red`',
  '`find-offer`',
  'node SKILL_DIR/scripts/1688-shop.mjs find-offer 1',
  '`doctor`, `shop find-offer 1`, `node x.mjs`, `npx -y skills`',
  'the fields `offers` and `data`, the value `red`, `--word`, `itemId`, `SKILL_DIR`, `CATEGORY`',
])('%s names operations that there are', async (line) => {
  expect(await findUnknownOperations(plugin, new Map([['SKILL.md', line]]), topics)).toEqual([]);
});

test.each([
  ['`list-offers 1`', 'list-offers 1'],
  ['run `list-offers` first', 'list-offers'],
  ['`types` lists them', 'types'],
  ['node SKILL_DIR/scripts/1688-shop.mjs types --json', 'types --json'],
  ['`shop types`', 'shop types'],
])('%s names one that is gone', async (line, named) => {
  const problems = await findUnknownOperations(plugin, new Map([['SKILL.md', `# X\n\n${line}\n`]]), topics);
  expect(problems).toEqual([`SKILL.md:3 names "${named}", which is no operation of this skill`]);
});

test('a row holds the flags that must be given', async () => {
  expect(operationTable(await operationRows(plugin))).toContain('`find-offer OFFER_ID --word WORD`');
});
