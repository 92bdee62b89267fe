import {isRecord} from '@ali1688/contracts/json';
import {join} from 'node:path';
import {isRegistryRange} from '../operations/plugins/package-source.ts';
import {readJsonFile} from '../files/read-json-file.ts';

/** A dependency that comes neither from the registry nor inside of a package. */
export type ForeignDependency = {readonly owner: string; readonly name: string; readonly from: string};

const kinds = ['dependencies', 'optionalDependencies', 'peerDependencies'] as const;

/**
 * The first dependency in a tree that npm installed which does not come from the registry. npm itself keeps
 * the list of what it installed, with what each package depends on (`node_modules/.package-lock.json`).
 *
 * @returns one without a name where there is no such list: then nothing is known of what was installed
 */
export function foreignDependency(folder: string): ForeignDependency | undefined {
  const packages = readJsonFile(join(folder, 'node_modules', '.package-lock.json'))?.['packages'];
  if (!isRecord(packages)) return {owner: '', name: '', from: ''};
  return Object.entries(packages)
    .flatMap(([place, entry]) => dependenciesOf(place, entry))
    .find(({from}) => !isRegistryRange(from));
}

function dependenciesOf(place: string, entry: unknown): readonly ForeignDependency[] {
  if (!isRecord(entry)) return [];
  const owner = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return kinds.flatMap((kind) => {
    const dependencies = entry[kind];
    if (!isRecord(dependencies)) return [];
    return Object.entries(dependencies).map(([name, from]) => ({owner, name, from: String(from)}));
  });
}
