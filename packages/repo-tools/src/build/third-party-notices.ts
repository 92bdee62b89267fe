import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';

/**
 * The licences of the packages of others whose code lies in a bundle, as their terms ask.
 *
 * @param moduleIds paths of the bundled modules
 * @returns a text, the packages in the order of their names
 * @throws Error when a package comes without the text of its licence
 */
export async function thirdPartyNotices(moduleIds: Iterable<string>): Promise<string> {
  const folders = new Set([...moduleIds].flatMap((id) => packageFolder(id) ?? []));
  const notices = await Promise.all([...folders].map(noticeOf));
  return [...new Set(notices)].toSorted().join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the package that a module comes from; undefined for a module of this repository. */
function packageFolder(moduleId: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(moduleId)?.[0];
}

async function noticeOf(folder: string): Promise<string> {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- the package.json of an installed package has both
  const {name, version}: {name: string; version: string} = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e([.-].+)?$/i.test(entry));
  if (file === undefined) throw new Error(`${name} comes without the text of its licence.`);
  return `${name} ${version}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
}
