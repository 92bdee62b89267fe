import type {SkillDefinition} from '@ali1688/kit/script';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {isRecord} from '../workspace/is-record.ts';
import {listFiles} from '../workspace/list-files.ts';
import {readPackageManifest} from '../workspace/package-manifest.ts';

/** A plugin with a skill: what is said about it, and where its texts are. */
export type SkillSource = {
  readonly definition: SkillDefinition;
  /** Version of the plugin, which is that of the skill. */
  readonly version: string;
  /** Folder of the plugin, relative to the root. */
  readonly packageFolder: string;
  /** Path of the module that holds the definition, relative to the root. */
  readonly definitionPath: string;
};

/**
 * Every plugin of the workspace that has a skill, by the name of the skill.
 *
 * @throws Error when a `src/script.ts` exports no definition as `skill`
 */
export async function findSkillSources(root: string): Promise<readonly SkillSource[]> {
  const paths = await listFiles(root, 'packages/plugin-*/src/script.ts');
  const sources = await Promise.all(paths.map((path) => readSkillSource(root, path)));
  return sources.toSorted((first, second) => (first.definition.skill < second.definition.skill ? -1 : 1));
}

async function readSkillSource(root: string, definitionPath: string): Promise<SkillSource> {
  const packageFolder = definitionPath.slice(0, -'/src/script.ts'.length);
  const exported: unknown = await import(pathToFileURL(join(root, definitionPath)).href);
  const definition = isRecord(exported) ? exported['skill'] : undefined;
  if (!isDefinition(definition)) throw new Error(`${definitionPath} exports no skill.`);
  const {version} = await readPackageManifest(join(root, packageFolder, 'package.json'));
  return {definition, version, packageFolder, definitionPath};
}

/** `defineSkill` gives the rest; what is loaded by path has no type. */
function isDefinition(value: unknown): value is SkillDefinition {
  return isRecord(value) && typeof value['skill'] === 'string' && Array.isArray(value['operations']);
}
