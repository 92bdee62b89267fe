import type {Generator} from './generator.ts';
import type {ManifestCommand, ManifestInput} from './manifest-command.ts';
import {readCommands} from './read-commands.ts';

/**
 * What people script against, without its texts (surface.md): commands, arguments in their order,
 * flags by name, allowed values and defaults. A change of it belongs in a changeset.
 */
export const surfaceSnapshot: Generator = {
  path: 'docs/reference/surface.json',
  generate: async (root) => `${JSON.stringify(describeSurface(await readCommands(root)), undefined, 2)}\n`,
};

/** The frozen part of commands, ready for JSON. */
export function describeSurface(commands: readonly ManifestCommand[]) {
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
