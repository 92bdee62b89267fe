import type {Generator} from './generator.ts';
import type {ManifestCommand, ManifestInput} from './manifest-command.ts';
import {readCommands} from './read-commands.ts';
import {readOutputs, type OperationOutput} from './read-outputs.ts';

/**
 * What people script against, without its texts: commands, arguments in their order, flags by name, allowed
 * values and defaults, and the fields of `data` of each operation.
 */
export const surfaceSnapshot: Generator = {
  path: 'docs/reference/surface.json',
  onChange: 'What people script against has changed: say so in a changeset (.changeset/README.md).',
  async generate(root) {
    const [commands, outputs] = await Promise.all([readCommands(root), readOutputs(root)]);
    return `${JSON.stringify(describeSurface(commands, outputs), undefined, 2)}\n`;
  },
};

/** The frozen part of commands and operations, ready for JSON. */
export function describeSurface(
  commands: readonly ManifestCommand[],
  operations: readonly OperationOutput[],
) {
  return {
    commands: commands.map((command) => ({
      command: command.id,
      package: command.packageName,
      ...(command.aliases.length === 0 ? {} : {aliases: command.aliases}),
      args: command.args.map(describeInput),
      flags: command.flags
        .toSorted((first, second) => (first.name < second.name ? -1 : 1))
        .map((flag) => ({...describeInput(flag), type: flag.type})),
    })),
    operations,
  };
}

function describeInput(input: ManifestInput) {
  return {
    name: input.name,
    ...(input.char === undefined ? {} : {char: input.char}),
    ...(input.isRequired ? {required: true} : {}),
    ...(input.isMultiple ? {multiple: true} : {}),
    ...(input.options === undefined ? {} : {options: input.options}),
    ...(input.default === undefined ? {} : {default: input.default}),
  };
}
