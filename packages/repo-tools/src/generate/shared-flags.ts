import type {ManifestCommand, ManifestInput} from './manifest-command.ts';

/** The flag that tells an operation from other commands (surface.md section 4). */
const operationFlag = 'format';

/**
 * Flags that more than half of the operations have in the very same form, in the order of the first one. An operation
 * that takes more, as some take more formats, lists its own.
 */
export function findSharedFlags(commands: readonly ManifestCommand[]): readonly ManifestInput[] {
  const operations = commands.filter(({flags}) => flags.some(({name}) => name === operationFlag));
  const [first] = operations;
  // With one operation alone nothing can be told apart from its own flags.
  if (first === undefined || operations.length === 1) return [];
  const others = operations.map(({flags}) => new Set(flags.map(flagKey)));
  return first.flags.filter(
    (flag) => others.filter((keys) => keys.has(flagKey(flag))).length * 2 > others.length,
  );
}

/** Equal for flags that are the same in name, form and texts. */
export function flagKey(flag: ManifestInput): string {
  return JSON.stringify(flag);
}
