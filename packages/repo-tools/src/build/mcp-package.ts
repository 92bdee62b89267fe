import {copyFile, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isRecord} from '@ali1688/contracts/json';
import {bundlePackage} from './bundle-package.ts';
import {copyServedSkills} from './served-skills.ts';

// The script `build` of the server for agent hosts; the working folder is the package. Its `dist` needs nothing beside
// itself: the bundle for a desktop host is made of the same files.
const packageFolder = process.cwd();
const entryPoints = {
  index: join(packageFolder, 'src/index.ts'),
  'start/enter-server': join(packageFolder, 'src/start/enter-server.ts'),
};
const {files} = await bundlePackage(packageFolder, entryPoints, await pluginsInside(), true);
await copyFile(join(packageFolder, '../cli/bin/old-node.js'), join(packageFolder, 'dist/old-node.js'));
const skills = await copyServedSkills(
  join(packageFolder, '../../skills'),
  join(packageFolder, 'dist/skills'),
);
console.log(`${files.length} files in dist, skills: ${skills.join(', ')}`);

/** The plugins that are named among the packages that go into the bundle. */
async function pluginsInside(): Promise<
  readonly {readonly name: string; readonly hasDefinitions: boolean}[]
> {
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const inside =
    isRecord(manifest) && isRecord(manifest['devDependencies']) ? manifest['devDependencies'] : {};
  const names = Object.keys(inside).filter((name) => name.startsWith('@ali1688/plugin-'));
  return Promise.all(
    names.map(async (name) => {
      const path = join(packageFolder, 'node_modules', name, 'package.json');
      const plugin: unknown = JSON.parse(await readFile(path, 'utf8'));
      const exported = isRecord(plugin) ? plugin['exports'] : undefined;
      return {name, hasDefinitions: isRecord(exported) && './plugin' in exported};
    }),
  );
}
