import {isPluginDefinition, type PluginDefinition} from '@ali1688/kit';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {isRecord} from '@ali1688/contracts/json';
import {listFiles} from '../workspace/list-files.ts';
import {readPackageManifest} from '../workspace/package-manifest.ts';

/** A plugin that ships a skill. */
export type PluginWithSkill = PluginDefinition & Required<Pick<PluginDefinition, 'skill'>>;

/** A plugin with a skill: what is said about it, and where its texts are. */
export type SkillSource = {
  readonly plugin: PluginWithSkill;
  /** Version of the plugin, which is that of the skill. */
  readonly version: string;
  /** Folder of the plugin, relative to the root. */
  readonly packageFolder: string;
  /** Path of the module that holds the definition, relative to the root. */
  readonly definitionPath: string;
};

const definitionFile = 'src/plugin.ts';

/**
 * Every plugin of the workspace that ships a skill, by the name of the skill.
 *
 * @throws Error when a `src/plugin.ts` exports no definition as `plugin`
 */
export async function findSkillSources(root: string): Promise<readonly SkillSource[]> {
  const definitions = await findDefinitions(root);
  const sources = await Promise.all(definitions.map((definition) => readSkillSource(root, definition)));
  return sources
    .flat()
    .toSorted((first, second) => (first.plugin.skill.name < second.plugin.skill.name ? -1 : 1));
}

/** What every plugin of the workspace defines, with the path of the module. @throws Error as above */
export async function findDefinitions(
  root: string,
): Promise<readonly {readonly path: string; readonly plugin: PluginDefinition}[]> {
  const paths = await listFiles(root, `packages/plugin-*/${definitionFile}`);
  return Promise.all(
    paths.map(async (path) => {
      const exported: unknown = await import(pathToFileURL(join(root, path)).href);
      const plugin = isRecord(exported) ? exported['plugin'] : undefined;
      if (!isPluginDefinition(plugin)) throw new Error(`${path} exports no plugin.`);
      return {path, plugin};
    }),
  );
}

async function readSkillSource(
  root: string,
  {path: definitionPath, plugin}: {readonly path: string; readonly plugin: PluginDefinition},
): Promise<readonly SkillSource[]> {
  const packageFolder = definitionPath.slice(0, -`/${definitionFile}`.length);
  if (!hasSkill(plugin)) return [];
  const {version} = await readPackageManifest(join(root, packageFolder, 'package.json'));
  return [{plugin, version, packageFolder, definitionPath}];
}

function hasSkill(plugin: PluginDefinition): plugin is PluginWithSkill {
  return plugin.skill !== undefined;
}
