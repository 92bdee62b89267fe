import type {Generator} from './generator.ts';
import type {ManifestCommand, ManifestInput} from './manifest-command.ts';
import {markdownTable} from './markdown-table.ts';
import {readCommands} from './read-commands.ts';
import {findSharedFlags, flagKey} from './shared-flags.ts';

/** Name of the program (surface.md section 1). */
const programName = 'ali1688';

/** Tables of all commands and flags, in English and Chinese. */
export const commandReference: Generator = {
  path: 'docs/reference/commands.md',
  generate: async (root) => renderCommandReference(await readCommands(root)),
};

/** The page for a list of commands. Flags that all operations have are listed once. */
export function renderCommandReference(commands: readonly ManifestCommand[]): string {
  const shared = findSharedFlags(commands);
  const sharedKeys = new Set(shared.map(flagKey));
  const overview = markdownTable(
    ['Command 命令', 'English', '中文'],
    commands.map((command) => [`\`${usage(command)}\``, command.summary, command.chineseSummary]),
  );
  const sections = [
    '# Commands · 命令',
    'Made by `pnpm generate` from the commands themselves. 本页由 `pnpm generate` 根据命令自动生成，请勿手工修改。',
    overview,
    ...(shared.length === 0 ? [] : ['## Flags of every query · 查询命令的通用选项', inputTable([], shared)]),
    ...commands.flatMap((command) => renderCommand(command, sharedKeys)),
  ];
  return `${sections.join('\n\n')}\n`;
}

function renderCommand(command: ManifestCommand, sharedKeys: ReadonlySet<string>): readonly string[] {
  const flags = command.flags.filter((flag) => !sharedKeys.has(flagKey(flag)));
  const summary = [command.summary, command.chineseSummary].filter((text) => text !== '').join('  \n');
  return [
    `## ${command.id}`,
    `\`${usage(command)}\``,
    ...(summary === '' ? [] : [summary]),
    ...(command.args.length + flags.length === 0 ? [] : [inputTable(command.args, flags)]),
  ];
}

function usage(command: ManifestCommand): string {
  const args = command.args.map((arg) => {
    const label = `${arg.name}${arg.isMultiple ? '...' : ''}`;
    return arg.isRequired ? label : `[${label}]`;
  });
  return [programName, command.id, ...args].join(' ');
}

function inputTable(args: readonly ManifestInput[], flags: readonly ManifestInput[]): string {
  return markdownTable(
    ['Input 输入', 'English', '中文', 'Values 取值', 'Default 默认'],
    [...args.map((arg) => inputRow(arg.name, arg)), ...flags.map((flag) => inputRow(flagLabel(flag), flag))],
  );
}

function inputRow(label: string, input: ManifestInput): readonly string[] {
  return [
    `\`${label}\``,
    input.summary,
    input.chineseSummary,
    (input.options ?? []).map((option) => `\`${option}\``).join(' '),
    input.default === undefined ? '' : `\`${input.default}\``,
  ];
}

function flagLabel(flag: ManifestInput): string {
  const value = flag.type === 'boolean' ? '' : ` ${flag.valueName ?? `<${flag.name}>`}`;
  const char = flag.char === undefined ? '' : `-${flag.char}, `;
  return `${char}--${flag.name}${value}${flag.isMultiple ? ' …' : ''}`;
}
