import {
  defaultText,
  knownWords,
  operationWords,
  type AnyOperation,
  type InputField,
  type PluginDefinition,
} from '@ali1688/kit';
import {fieldPaths, ownWord} from '@ali1688/kit/script';
import {operationRows} from './operation-tables.ts';
import type {PluginWithSkill} from './skill-source.ts';

/** Operations of all plugins by topic, as the CLI takes them. */
export type OperationsByTopic = ReadonlyMap<string, ReadonlySet<string>>;

/** The first two words of every operation of these plugins: `auth`, `profiles`. */
export function operationsByTopic(plugins: readonly PluginDefinition[]): OperationsByTopic {
  const pairs = plugins
    .flatMap(({operations}) => operations.map(operationWords))
    .map((line) => line.split(' '));
  const topics = new Map<string, Set<string>>();
  for (const [topic = '', name = ''] of pairs) topics.set(topic, (topics.get(topic) ?? new Set()).add(name));
  return topics;
}

/** Words of every document, and what failures and `doctor` say in it; no operation is called like that. */
const words = `ok error data meta notes code message hint retryable checks matches categories gateway level
  missing failed services true false`.split(/\s+/);

/** Programs whose command lines stand in texts. */
const programs = ['node', 'npx', 'pnpm', 'npm', 'ali1688'];

/**
 * The commands in the texts of a skill that its script does not have: those of an operation that was renamed or
 * removed. Looked at are calls of the script, and code within a line that is written like an operation:
 * words in small letters. Words that stand for a field or a value of the operations are known too.
 *
 * @param texts Markdown by path
 */
export async function findUnknownOperations(
  plugin: PluginWithSkill,
  texts: ReadonlyMap<string, string>,
  topics: OperationsByTopic,
): Promise<readonly string[]> {
  const rows = await operationRows(plugin);
  const own = new Set(rows.map(({words: line}) => line.split(' ')[0] ?? ''));
  const vocabulary = new Set([...words, ...rows.flatMap(({operation}) => wordsOf(operation))]);
  const isKnown = (line: string): boolean => {
    const [first = '', second = ''] = line.split(' ');
    if (own.has(first) || first === ownWord.doctor || programs.includes(first)) return true;
    const below = topics.get(first);
    if (below !== undefined) return !/^[a-z]/.test(second) || below.has(second);
    return second === '' && vocabulary.has(first);
  };
  return [...texts].flatMap(([path, text]) =>
    text.split('\n').flatMap((content, index) =>
      commandsIn(content, plugin.skill.name)
        .filter((line) => !isKnown(line))
        .map((line) => `${path}:${index + 1} names "${line}", which is no operation of this skill`),
    ),
  );
}

function commandsIn(content: string, skill: string): readonly string[] {
  const calls = content.matchAll(new RegExp(`node SKILL_DIR/scripts/${skill}\\.mjs ([a-z][^\`]*)`, 'g'));
  const spans = content.matchAll(/`([a-z]+(?:-[a-z]+)*(?: [^`]*)?)`/g);
  return [...calls, ...spans].map(([, line = '']) => line.trim());
}

function wordsOf(operation: AnyOperation): readonly string[] {
  const fields = Object.entries(operation.input).flatMap(([name, field]: [string, InputField]) => [
    name,
    defaultText(field) ?? '',
    ...knownWords(field).words,
  ]);
  const shown = operation.examples.flatMap(({args}) => args.split(' '));
  return [...fields, ...shown, ...fieldPaths(operation.output()).flatMap((path) => path.split(/[^\w-]+/))];
}
