import type {Bilingual} from '@ali1688/contracts/errors';
import {isRecord} from '@ali1688/contracts/json';
import {isAbsolute, resolve, sep} from 'node:path';
import * as z from 'zod/mini';
import {isBelow} from '../files/is-below.ts';

/** Words of a command with colons between. */
const commandId = /^[\w@.-]+(?::[\w@.-]+)*$/;
const words = z.optional(z.nullable(z.string()));
const byName = z.optional(
  z.nullable(z.record(z.string(), z.looseObject({description: words, summary: words}))),
);

/** A command in a manifest, as far as oclif uses it before the command is loaded (@oclif/core 5.1, `Config`). */
const commandShape = z.looseObject({
  id: z.string().check(z.regex(commandId)),
  aliases: z.optional(z.array(z.string().check(z.regex(/^[\w@.: -]*$/)))),
  hiddenAliases: z.optional(z.array(z.string().check(z.regex(/^[\w@.: -]*$/)))),
  args: byName,
  flags: byName,
  summary: words,
  description: words,
  usage: z.optional(z.nullable(z.union([z.string(), z.array(z.string())]))),
  examples: z.optional(
    z.nullable(z.array(z.union([z.string(), z.looseObject({command: z.string(), description: words})]))),
  ),
  relativePath: z.optional(z.nullable(z.array(z.string()))),
});

/** What is wrong with the commands of a manifest; undefined where nothing is. */
export function commandsFault(
  commands: Readonly<Record<string, unknown>>,
  root: string,
): Bilingual | undefined {
  for (const [id, command] of Object.entries(commands)) {
    const read = commandShape.safeParse(command);
    if (!read.success || read.data.id !== id) {
      const shown = commandId.test(id) ? ` (${id})` : '';
      return {
        en: `its oclif.manifest.json lists a command that is none${shown}`,
        zh: `其 oclif.manifest.json 中有无效的命令${shown}`,
      };
    }
    const {relativePath} = read.data;
    if (relativePath !== undefined && relativePath !== null && !staysInside(root, relativePath.join(sep)))
      return leadsOut;
  }
  return undefined;
}

/** What is wrong with the files that a package.json names; undefined where nothing is. */
export function pathsFault(
  {main, oclif, exports}: Readonly<Record<string, unknown>>,
  root: string,
): Bilingual | undefined {
  const {commands, hooks, topics, helpClass} = isRecord(oclif) ? oclif : {};
  const definition = isRecord(exports) ? exports['./plugin'] : undefined;
  const named = [main, commands, hooks, helpClass, definition].flatMap(pathsIn);
  if (!named.every((path) => staysInside(root, path))) return leadsOut;
  return areTopics(topics)
    ? undefined
    : {en: 'its package.json lists topics that are none', zh: '其 package.json 中的主题无效'};
}

/** Topics by name or as a list, with topics below them (`topicsToArray` of @oclif/core 5.1). */
function areTopics(topics: unknown): boolean {
  if (topics === undefined) return true;
  if (!isRecord(topics) && !Array.isArray(topics)) return false;
  return Object.values(topics).every(
    (topic: unknown) =>
      isRecord(topic) &&
      ['undefined', 'string'].includes(typeof topic['description']) &&
      areTopics(topic['subtopics']),
  );
}

const leadsOut: Bilingual = {
  en: 'it names files outside of its own folder',
  zh: '引用了自身目录以外的文件',
};

/** Every text in a value of any shape: what names a file is among them, and nothing else looks like a way out. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(pathsIn);
  return isRecord(value) ? Object.values(value).flatMap(pathsIn) : [];
}

function staysInside(root: string, path: string): boolean {
  return !isAbsolute(path) && isBelow(resolve(root, path), root);
}
