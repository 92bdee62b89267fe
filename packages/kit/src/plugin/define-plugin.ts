import {isRecord} from '@ali1688/contracts/json';
import type {AnyOperation} from '../operation/define-operation.ts';
import type {HealthLook} from './health-look.ts';
import type {SkillExtra} from './skill-extra.ts';

/** What a plugin says about its skill; the script, its help and the tables of SKILL.md are made from it. */
export type SkillDefinition = {
  /** Name of the skill, of its folder and of its script. */
  readonly name: string;
  /** A line in English for lists of skills. */
  readonly summary: string;
  /** Words that the script has beside the operations, to look up what they ask for. */
  readonly extras?: readonly SkillExtra[];
};

/**
 * A domain as every host and every skill script takes it: the package exports it as `plugin` under `./plugin`.
 * Commands are found by their files; all else is found here.
 */
export type PluginDefinition = {
  /** First word of the operations on the CLI's command line; a skill script leaves it out. */
  readonly topic: string;
  readonly operations: readonly AnyOperation[];
  /** The skill that the plugin ships, if it ships one. */
  readonly skill?: SkillDefinition;
  /** What `doctor` looks at of what the plugin keeps on this machine. */
  readonly health?: HealthLook;
};

/** Defines a plugin; it exists for the types alone. */
export function definePlugin<const Definition extends PluginDefinition>(definition: Definition): Definition {
  return definition;
}

/** Whether a value is what a plugin exports as `plugin`, as far as a host relies on it. */
export function isPluginDefinition(value: unknown): value is PluginDefinition {
  return isRecord(value) && Array.isArray(value['operations']);
}

/** What makes the sandbox answers of these operations' APIs, each once, in one list. */
export function sandboxAnswersOf(
  operations: readonly Pick<AnyOperation, 'loadSandboxApis'>[],
): Required<AnyOperation>['loadSandboxApis'] {
  const loaders = new Set(operations.flatMap(({loadSandboxApis}) => loadSandboxApis ?? []));
  return async () => (await Promise.all([...loaders].map(async (load) => load()))).flat();
}
