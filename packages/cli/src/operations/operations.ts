import {Ali1688Error, commandName, plainText} from '@ali1688/contracts/errors';
import {
  defineOperation,
  formatNames,
  inputSchema,
  mayShowBody,
  needsOf,
  nearestWord,
  operationId,
  optionalField,
  readsThisMachine,
  shownWord,
  textField,
  type AnyOperation,
} from '@ali1688/kit';
import * as z from 'zod/mini';
import type {HostPlugins} from '../start/host-command.ts';
import {hostOperations} from './host-operations.ts';

const operationShape = () =>
  z.object({
    id: z.string(),
    summary: z.string(),
    effects: z.object({kind: z.string(), repeatable: z.boolean(), personalData: z.boolean()}),
    needs: z.string(),
    inputSchema: z.unknown(),
    positional: z.array(z.string()),
    outputSchema: z.unknown(),
    formats: z.array(z.string()),
  });

/** Every operation as data: what an agent, another program or another face needs to call it. */
export const defineOperations = (plugins: HostPlugins): AnyOperation => {
  const operations: AnyOperation = defineOperation({
    name: 'operations',
    summary: {en: 'Every operation as data.', zh: '以数据形式列出全部操作。'},
    description: {
      en: 'Inputs and data of each operation as JSON Schema, what it needs and what it changes. With a name, such as ranking:top-list or auth, those alone.',
      zh: '列出每个操作的输入与输出（JSON Schema）、所需条件及其影响。给出名称（例如 ranking:top-list 或 auth）时只列出对应的操作。',
    },
    effects: readsThisMachine,
    apis: [],
    input: {
      operation: optionalField(
        textField({
          pattern: /^[a-z][a-z0-9: -]{0,99}$/,
          allowed: {
            en: 'the id of an operation, such as ranking:top-list, or its beginning',
            zh: '操作 ID（例如 ranking:top-list）或其开头部分',
          },
          valueName: 'NAME',
          summary: {
            en: 'Id of an operation or its beginning. Left out, all are listed.',
            zh: '操作 ID 或其开头部分；省略时列出全部。',
          },
        }),
      ),
    },
    positional: ['operation'],
    examples: [
      {args: '--json', text: {en: 'All operations with their schemas', zh: '全部操作及其 JSON Schema'}},
      {args: 'ranking:top-list --json', text: {en: 'One of them', zh: '其中一个操作'}},
    ],
    output: () => z.object({operations: z.array(operationShape())}),
    layout: {
      rows: 'operations',
      columns: [
        {field: 'id', header: {en: 'Operation', zh: '操作'}},
        {field: 'summary', header: {en: 'What it does', zh: '用途'}},
        {field: 'effects.kind', header: {en: 'Effect', zh: '影响'}},
        {field: 'needs', header: {en: 'Needs', zh: '所需条件'}},
      ],
    },
    async run(context, {operation: written}) {
      const {language} = context;
      const definitions = await plugins.definitions((note) => context.note(note));
      const known = [
        ...definitions.flatMap((definition) => definition.operations),
        ...hostOperations(plugins),
        operations,
      ];
      const wanted = written?.trim().replaceAll(' ', ':');
      const found = known.filter((candidate) => isNamed(operationId(candidate), wanted));
      if (found.length === 0 && wanted !== undefined) throw unknownOperation(wanted, known);
      return {
        operations: found
          .map((candidate) => describeOperation(candidate, language))
          .toSorted((first, second) => (first.id < second.id ? -1 : 1)),
      };
    },
  });
  return operations;
};

/** The id itself, or all below a topic: `auth` names `auth:login`. */
function isNamed(id: string, wanted: string | undefined): boolean {
  return wanted === undefined || id === wanted || id.startsWith(`${wanted}:`);
}

function describeOperation(operation: AnyOperation, language: 'en' | 'zh') {
  return {
    id: operationId(operation),
    summary: plainText(operation.summary[language]),
    effects: {...operation.effects},
    needs: needsOf(operation),
    inputSchema: inputSchema(operation),
    positional: [...(operation.positional ?? [])],
    outputSchema: z.toJSONSchema(operation.output(), {io: 'output', unrepresentable: 'any'}),
    formats: formatNames.filter((format) => format !== 'raw' || mayShowBody(operation)),
  };
}

function unknownOperation(written: string, known: readonly AnyOperation[]): Ali1688Error {
  const ids = known.map(operationId);
  const topics = known.flatMap(({topic}) => topic ?? []);
  // The name alone is no id, and yet tells which is meant.
  const suggestion =
    ids.find((id) => id.endsWith(`:${written}`)) ?? nearestWord(written, [...ids, ...topics]);
  const list = commandName('operations');
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `There is no operation "${shownWord(written)}".`,
      zh: `没有“${shownWord(written)}”这个操作。`,
    },
    hint:
      suggestion === undefined
        ? {en: `See all of them: ${list}`, zh: `查看全部操作：${list}`}
        : {
            en: `Did you mean ${suggestion}? All of them: ${list}`,
            zh: `是否想用 ${suggestion}？全部操作：${list}`,
          },
  });
}
