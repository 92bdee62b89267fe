import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {listFiles} from '../workspace/list-files.ts';
import {readPackageManifest} from '../workspace/package-manifest.ts';
import {bundleScripts} from './bundle-scripts.ts';
import type {ScriptSource} from './script-modules.ts';
import {errorTable, exitTable} from './error-table.ts';
import {fillMarkers, fillNames, type GeneratedTexts} from './fill-markers.ts';
import {stampFrontmatter} from './frontmatter.ts';
import {licenseText} from './license-text.ts';
import {marketplaceText} from './marketplace.ts';
import {
  operationRows,
  operationTable,
  outputTable,
  ownFlagTable,
  sharedFlagTable,
} from './operation-tables.ts';
import {findSkillSources, type SkillSource} from './skill-source.ts';

/** Generated files: text by path, relative to the root. */
export type SkillFiles = ReadonlyMap<string, string>;

/** References that are the same in every skill; their one source. */
const sharedReferences = 'packages/plugin-auth/skill/references';

/**
 * Makes every file below `skills/` and `.claude-plugin/`, in memory. The same repository gives the same
 * bytes: no time, no path of the machine, a fixed order.
 *
 * @throws Error naming the file when a source lacks something
 */
export async function buildSkills(root: string): Promise<SkillFiles> {
  const sources = await findSkillSources(root);
  const cli = await readPackageManifest(join(root, 'packages/cli/package.json'));
  const license = await licenseText(root);
  const files = new Map<string, string>();
  const scripts = await bundleScripts(root, sources.map(scriptSource));
  for (const source of sources) {
    const folder = `skills/${source.plugin.skill.name}`;
    for (const [path, text] of await renderTexts(root, source, cli.version))
      files.set(`${folder}/${path}`, text);
    files.set(`${folder}/LICENSE.txt`, license);
    for (const [name, code] of scripts.get(source.plugin.skill.name) ?? [])
      files.set(`${folder}/scripts/${name}`, code);
  }
  const listed = sources.map(({plugin: {skill}, version}) => ({
    skill: skill.name,
    version,
    summary: skill.summary,
  }));
  files.set('.claude-plugin/marketplace.json', marketplaceText(listed));
  return files;
}

async function renderTexts(root: string, source: SkillSource, cliVersion: string): Promise<SkillFiles> {
  const {plugin, version, packageFolder} = source;
  const operations = await operationRows(plugin);
  const generated: GeneratedTexts = {
    operations: operationTable(operations),
    flags: ownFlagTable(operations),
    'shared-flags': sharedFlagTable(),
    output: outputTable(operations),
    errors: errorTable(),
    exits: exitTable(),
  };
  const names: GeneratedTexts = {
    skill: plugin.skill.name,
    topic: plugin.topic,
    script: `SKILL_DIR/scripts/${plugin.skill.name}.mjs`,
    cli: `npx -y @ali1688/cli@${cliVersion}`,
  };
  const own = join(packageFolder, 'skill');
  const paths = new Map<string, string>();
  for (const name of await listFiles(join(root, sharedReferences), '*.md'))
    paths.set(`references/${name}`, join(sharedReferences, name));
  for (const name of await listFiles(join(root, own), '{SKILL.md,references/*.md}'))
    paths.set(name, join(own, name));

  const texts = new Map<string, string>();
  for (const [name, path] of paths) {
    const text = await readFile(join(root, path), 'utf8');
    const filled = fillNames(path, fillMarkers(path, text, generated), names);
    texts.set(name, name === 'SKILL.md' ? stampFrontmatter(path, filled, version) : filled);
  }
  if (!texts.has('SKILL.md')) throw new Error(`${own}/SKILL.md is missing.`);
  return texts;
}

function scriptSource({plugin, version, definitionPath}: SkillSource): ScriptSource {
  return {skill: plugin.skill.name, version, definition: definitionPath};
}
