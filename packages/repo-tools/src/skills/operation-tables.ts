import {plainText} from '@ali1688/contracts/errors';
import {
  argumentLabel,
  argumentUsage,
  defaultText,
  flagUsage,
  isSwitch,
  knownWords,
  neededFlags,
  needsOf,
  splitInput,
  type AnyOperation,
  type InputField,
  type PluginDefinition,
} from '@ali1688/kit';
import {fieldPaths, ownWord, universalFlags} from '@ali1688/kit/script';
import {markdownTable} from '../generate/markdown-table.ts';

/** A command line of a script and the operation behind it. */
type Row = {readonly words: string; readonly operation: AnyOperation};

/** The operations of a skill as a script takes them: its own, and those of its extras. */
export async function operationRows({operations, skill}: PluginDefinition): Promise<readonly Row[]> {
  const own = operations.map((operation) => ({words: operation.name, operation}));
  const extras = (skill?.extras ?? []).map(async ({word, load}) => {
    const {list, get} = await load();
    return [
      {words: word, operation: list},
      {words: `${word} ID`, operation: get},
    ];
  });
  return [...own, ...(await Promise.all(extras)).flat()];
}

/** The table of operations: command line, purpose, what must be configured. */
export function operationTable(operations: readonly Row[]): string {
  const rows = operations.map(({words, operation}) => [
    code(
      words.endsWith(' ID')
        ? words
        : [words, ...positionals(operation), ...neededFlags(splitInput(operation).flags)].join(' '),
    ),
    plainText(`${operation.summary.en} ${operation.summary.zh}`),
    needs[needsOf(operation)],
  ]);
  const companions = [
    [code(`${ownWord.auth} …`), 'Login, tokens and profiles. 登录、令牌与配置。', 'see references/auth.md'],
    [code(`${ownWord.doctor} [--offline]`), 'Check what calls depend on. 检查调用条件。', 'nothing'],
  ];
  return markdownTable(['Operation', 'What it gives', 'Needs'], [...rows, ...companions]);
}

/** Flags that only some operations have, with defaults and allowed values. */
export function ownFlagTable(operations: readonly Row[]): string {
  const rows = operations.flatMap(({words, operation}) => {
    const {positional, flags} = splitInput(operation);
    return [
      ...Object.entries(positional).map(([name, field]) => inputRow(words, argumentLabel(name), field)),
      ...Object.entries(flags).map(([name, field]) => inputRow(words, flagUsage(name, field), field)),
    ];
  });
  return markdownTable(['Operation', 'Input', 'Meaning', 'Allowed', 'Default'], rows);
}

/** Flags that every operation has. */
export function sharedFlagTable(): string {
  const rows = Object.entries(universalFlags).map(([name, field]: [string, InputField]) => [
    code(flagUsage(name, field)),
    plainText(field.summary.en),
  ]);
  return markdownTable(['Flag', 'Meaning'], rows);
}

/** Fields of `data` of each operation, as paths. */
export function outputTable(operations: readonly Row[]): string {
  const rows = operations.map(({words, operation}) => [
    code(words),
    fieldPaths(operation.output())
      .map((path) => code(path))
      .join(' '),
  ]);
  return markdownTable(['Operation', 'Fields of data'], rows);
}

const needs = {nothing: 'nothing', app: 'AppKey and AppSecret', token: 'an authorised account'} as const;

function positionals(operation: AnyOperation): readonly string[] {
  return Object.entries(splitInput(operation).positional).map(([name, field]) => argumentUsage(name, field));
}

function inputRow(words: string, label: string, field: InputField): readonly string[] {
  const {words: known} = knownWords(field);
  const shown = known.length === 0 ? field.allowed.en : known.map(code).join(' ');
  const byDefault = defaultText(field);
  return [
    code(words),
    code(label),
    plainText(field.summary.en),
    isSwitch(field) ? '' : shown,
    byDefault === undefined ? '' : code(byDefault),
  ];
}

function code(text: string): string {
  return `\`${text}\``;
}
