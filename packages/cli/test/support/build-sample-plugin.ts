import {runProgram} from '@ali1688/testkit';
import {Plugin} from '@oclif/core';
import {mkdir, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {rolldown} from 'rolldown';
import {skillFiles, writeFiles} from './skill-plugin.ts';

const sources = fileURLToPath(new URL('../fixtures/sample-plugin', import.meta.url));

/** Name of the package of {@link buildSamplePlugin}. */
export const samplePluginName = 'ali1688-plugin-hello';

/** The skill that it carries. */
export const samplePluginSkill = '1688-hello';

/**
 * Builds the plugin of the fixtures as its author would: everything in one bundle, oclif's core too,
 * so that it needs no other package; with a manifest and a skill.
 *
 * @returns its folder
 */
export async function buildSamplePlugin(folder: string, version: string): Promise<string> {
  const path = join(folder, `sample plugin ${version}`);
  const bundle = await rolldown({
    cwd: sources,
    input: {
      'commands/sample/hello': join(sources, 'commands/sample/hello.ts'),
      'commands/ranking/types': join(sources, 'commands/ranking/types.ts'),
    },
    platform: 'node',
    external: [/^node:/, 'undici'],
    resolve: {conditionNames: ['@ali1688/source', 'node', 'import', 'default']},
    logLevel: 'silent',
  });
  await bundle.write({
    dir: join(path, 'dist'),
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  });
  await bundle.close();
  const commands = {strategy: 'pattern', target: './dist/commands', globPatterns: ['**/*.js']};
  const topics = {sample: {description: 'Samples of a plugin.'}};
  await writeFiles(path, {
    'package.json': JSON.stringify({
      name: samplePluginName,
      version,
      type: 'module',
      // A script of a package must never run; this one would leave a trace beside the folder.
      scripts: {install: `node -e "require('fs').writeFileSync('${join(folder, 'script-ran')}', '')"`},
      oclif: {commands, topics},
    }),
  });
  await writeFiles(join(path, 'dist', 'skill', samplePluginSkill), skillFiles(samplePluginSkill, version));
  await writeManifest(path);
  return path;
}

async function writeManifest(path: string): Promise<void> {
  const plugin = new Plugin({root: path, type: 'core', ignoreManifest: true, errorOnManifestCreate: true});
  await plugin.load();
  await writeFile(join(path, 'oclif.manifest.json'), JSON.stringify(plugin.manifest));
}

/** Packs a package folder as npm publishes it. @returns path of the tarball */
export async function packPlugin(path: string, folder: string): Promise<string> {
  await mkdir(folder, {recursive: true});
  const args = ['pack', path, '--pack-destination', folder, '--ignore-scripts', '--loglevel=error'];
  const run = await runProgram('npm', {args, cwd: folder, env: {HOME: folder}});
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (run.exitCode !== 0 || tarball === undefined) throw new Error(`npm pack failed.\n${run.stderr}`);
  return join(folder, tarball);
}
