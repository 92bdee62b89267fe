import type {McpServer} from '@modelcontextprotocol/server';
import {
  SkillsExtension,
  skillEntry,
  type Skill,
  type SkillSource,
} from '@modelcontextprotocol/server/ext/skills';
import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const scheme = 'skill://';

/** A skill as it is listed, and its files by their addresses. */
type LoadedSkill = {readonly entry: Skill; readonly files: ReadonlyMap<string, string>};

/**
 * What adds the skills of the suite to a server (the protocol's extension for skills, SEP-2640). The build puts them beside
 * the program; undefined in a run from the sources, where there are none. They are read when a client first asks for
 * them: most never do, and a start would wait for their digests.
 *
 * @param folder address of the folder that holds them
 */
export function servedSkills(folder: URL): ((server: McpServer) => void) | undefined {
  const path = fileURLToPath(folder);
  if (!existsSync(path)) return undefined;
  const extension = new SkillsExtension({source: lazySource(path)});
  return (server) => extension.attach(server);
}

function lazySource(path: string): SkillSource {
  let loaded: Promise<readonly LoadedSkill[]> | undefined;
  const skills = async () => (loaded ??= readSkills(path));
  const entryOf = ({entry}: LoadedSkill): Skill => entry;
  return {
    list: async () => ({skills: (await skills()).map(entryOf)}),
    get: async (uri) => (await skills()).map(entryOf).find((entry) => entry.uri === uri),
    async read(uri) {
      const text = (await skills()).map(({files}) => files.get(uri)).find((found) => found !== undefined);
      return text === undefined ? undefined : {text, mimeType: 'text/markdown'};
    },
    listResources: async () =>
      (await skills()).map(({entry: {uri, frontmatter}}) => ({
        uri,
        name: frontmatter.name,
        description: frontmatter.description,
        mimeType: 'text/markdown',
      })),
  };
}

async function readSkills(path: string): Promise<readonly LoadedSkill[]> {
  const names = (await readdir(path)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const listed = await readdir(join(path, name), {recursive: true, withFileTypes: true});
      const places = listed
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => file.slice(join(path, name).length + 1).replaceAll('\\', '/'));
      const texts = await Promise.all(
        places.map(async (place) => [place, await readFile(join(path, name, place), 'utf8')] as const),
      );
      return {
        entry: await skillEntry(name, Object.fromEntries(texts)),
        files: new Map(texts.map(([place, text]) => [`${scheme}${name}/${place}`, text])),
      };
    }),
  );
}
