import {plainText} from '@ali1688/contracts/errors';
import {
  argumentLabel,
  argumentUsage,
  categoryGet,
  categoryList,
  flagName,
  type AnyOperation,
  type InputField,
} from '@ali1688/kit';
import {fieldPaths, ownWord, universalFlags, type SkillDefinition} from '@ali1688/kit/script';
import {markdownTable} from '../generate/markdown-table.ts';

/** A command line of a script and the operation behind it. */
type Row = {readonly words: string; readonly operation: AnyOperation};

/** The operations of a skill as a script takes them: its own, and the look-up of categories. */
function rowsOf(definition: SkillDefinition): readonly Row[] {
  const own = definition.operations.map((operation) => ({words: operation.name, operation}));
  if (!definition.usesCategories) return own;
  const words = ownWord.categories;
  return [...own, {words, operation: categoryList}, {words: `${words} ID`, operation: categoryGet}];
}

/** The table of operations: command line, purpose, what must be configured. */
export function operationTable(definition: SkillDefinition): string {
  const rows = rowsOf(definition).map(({words, operation}) => [
    code(words.endsWith(' ID') ? words : [words, ...positionals(operation)].join(' ')),
    plainText(`${operation.summary.en} ${operation.summary.zh}`),
    needs[operation.needs],
  ]);
  const companions = [
    [code(`${ownWord.auth} …`), 'Login, tokens and profiles. 登录、令牌与配置。', 'see references/auth.md'],
    [code(`${ownWord.doctor} [--offline]`), 'Check what calls depend on. 检查调用条件。', 'nothing'],
  ];
  return markdownTable(['Operation', 'What it gives', 'Needs'], [...rows, ...companions]);
}

/** Flags that only some operations have, with defaults and allowed values. */
export function ownFlagTable(definition: SkillDefinition): string {
  const rows = rowsOf(definition).flatMap(({words, operation}) => [
    ...Object.entries(operation.arguments).map(([name, field]) =>
      inputRow(words, argumentLabel(name), field),
    ),
    ...Object.entries(operation.flags).map(([name, field]) => inputRow(words, flagLabel(name, field), field)),
  ]);
  return markdownTable(['Operation', 'Input', 'Meaning', 'Allowed', 'Default'], rows);
}

/** Flags that every operation has. */
export function sharedFlagTable(): string {
  const rows = Object.entries(universalFlags).map(([name, field]: [string, InputField]) => [
    code(flagLabel(name, field)),
    plainText(field.summary.en),
  ]);
  return markdownTable(['Flag', 'Meaning'], rows);
}

/** Fields of `data` of each operation, as paths. */
export function outputTable(definition: SkillDefinition): string {
  const rows = rowsOf(definition).map(({words, operation}) => [
    code(words),
    fieldPaths(operation.output())
      .map((path) => code(path))
      .join(' '),
  ]);
  return markdownTable(['Operation', 'Fields of data'], rows);
}

const needs = {nothing: 'nothing', app: 'AppKey and AppSecret', token: 'an authorised account'} as const;

function positionals(operation: AnyOperation): readonly string[] {
  return Object.entries(operation.arguments).map(([name, field]) => argumentUsage(name, field));
}

function inputRow(words: string, label: string, field: InputField): readonly string[] {
  const shown = field.suggestions?.map(code).join(' ') ?? field.allowed.en;
  return [
    code(words),
    code(label),
    plainText(field.summary.en),
    field.isSwitch ? '' : shown,
    field.defaultText === undefined ? '' : code(field.defaultText),
  ];
}

function flagLabel(name: string, field: InputField): string {
  return field.isSwitch
    ? `--${flagName(name)}`
    : `--${flagName(name)} ${field.valueName ?? argumentLabel(name)}`;
}

function code(text: string): string {
  return `\`${text}\``;
}
