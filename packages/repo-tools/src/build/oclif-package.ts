import {settings} from '@oclif/core';
import {bundlePackage} from './bundle-package.ts';
import {copySkill} from './copy-skill.ts';
import {findEntryPoints} from './entry-points.ts';
import {findOwnPlugins} from './own-plugins.ts';
import {writeOclifManifest} from './write-oclif-manifest.ts';

// The script `build` of the cli and of each plugin; the working folder is the package.
const packageFolder = process.cwd();
// What is loaded is the bundle: oclif must not look for sources beside it.
settings.enableAutoTranspile = false;

const ownPlugins = await findOwnPlugins(packageFolder);
const entryPoints = await findEntryPoints(packageFolder, ownPlugins);
const {files} = await bundlePackage(packageFolder, entryPoints, ownPlugins);
const ids = await writeOclifManifest(packageFolder, ownPlugins);
const skill = await copySkill(packageFolder);
const carried = skill === undefined ? '' : `, skill ${skill}`;
console.log(`${files.length} files in dist, ${ids.length} commands in oclif.manifest.json${carried}`);
