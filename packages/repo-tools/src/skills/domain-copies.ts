import {readFile} from 'node:fs/promises';
import {relative} from 'node:path';
import type {Plugin} from 'rolldown';

/** What stands between the id of a module and the skill that it is a copy for. */
const mark = '?skill=';

/** The id of the copy of a module that belongs to one skill. */
export function copyFor(skill: string, id: string): string {
  return `${id}${mark}${skill}`;
}

/** A module's id without its skill, and the skill whose copy it is: none when every skill has the same. */
export function readCopy(id: string): {readonly id: string; readonly skill: string | undefined} {
  const at = id.lastIndexOf(mark);
  return at < 0 ? {id, skill: undefined} : {id: id.slice(0, at), skill: id.slice(at + mark.length)};
}

/** Folders whose modules are the engine. What lies elsewhere is of a domain. */
const engineFolders = [
  'packages/auth/',
  'packages/contracts/src/',
  'packages/doctor/',
  'packages/gateway/',
  'packages/home/',
  'packages/kit/',
  'packages/plugin-auth/',
  'packages/repo-tools/',
  'packages/sandbox/',
];

/** What of the contracts is said about one domain, and the index that leads there. */
const domainContracts =
  /^packages\/contracts\/src\/(?:apis\/.*|index\.ts|rank-types\.ts|services\.ts|wire\/category\.ts)$/;

function isOfDomain(path: string): boolean {
  const isOfEngine =
    path.includes('node_modules/') || engineFolders.some((folder) => path.startsWith(folder));
  return !isOfEngine || domainContracts.test(path);
}

/**
 * A plugin of the bundler that gives each skill modules of its own for its domain, so that they lie in its
 * files alone and hold what it uses alone. The engine's modules exist once, whoever imports them.
 */
export function domainCopies(root: string): Plugin {
  return {
    name: 'skill-script-domain-copies',
    async resolveId(written, importer, {kind}) {
      if (importer === undefined) return undefined;
      const {id: from, skill} = readCopy(importer);
      if (skill === undefined) return undefined;
      const resolved = await this.resolve(written, from, {kind, skipSelf: true});
      if (resolved === null || resolved.external !== false) return resolved;
      const path = relative(root, resolved.id).replaceAll('\\', '/');
      return isOfDomain(path) ? {...resolved, id: copyFor(skill, resolved.id)} : resolved;
    },
    async load(id) {
      const {id: file, skill} = readCopy(id);
      return skill === undefined ? undefined : {code: await readFile(file, 'utf8'), moduleType: 'ts'};
    },
  };
}
