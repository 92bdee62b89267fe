import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {checkDomain, hostWords} from '../../src/scaffold/skill-domain.ts';
import {isRecord} from '@ali1688/contracts/json';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';
import {readWorkspacePackages} from '../../src/workspace/workspace-packages.ts';

/** Keys of the object under a path of keys in a JSON file. */
async function keysIn(file: string, ...path: readonly string[]): Promise<readonly string[]> {
  const document: unknown = JSON.parse(await readFile(file, 'utf8'));
  const found = path.reduce((value, key) => (isRecord(value) ? value[key] : undefined), document);
  return isRecord(found) ? Object.keys(found) : [];
}

/** First words of all commands and topics of a built CLI, hidden ones too, each with whose it is. */
async function firstWords(): Promise<ReadonlyMap<string, string>> {
  const packages = await readWorkspacePackages(repositoryRoot);
  const cli = join(repositoryRoot, 'packages/cli');
  const autocomplete = join(cli, 'node_modules/@oclif/plugin-autocomplete/oclif.manifest.json');
  const manifests = [
    ...packages
      .filter(({manifest}) => manifest.isOclif)
      .map(({folder, path}) => ({folder, file: join(path, 'oclif.manifest.json')})),
    {folder: 'autocomplete', file: autocomplete},
  ];
  const words = new Map<string, string>();
  for (const {folder, file} of manifests) {
    const ids = await keysIn(file, 'commands');
    expect(ids, file).not.toEqual([]);
    for (const id of ids) words.set(id.split(':')[0] ?? '', folder);
  }
  for (const topic of await keysIn(join(cli, 'package.json'), 'oclif', 'topics')) words.set(topic, 'cli');
  return words;
}

test('no new skill can have a word that the built CLI has', async () => {
  const words = await firstWords();
  expect([...words.keys()]).toEqual(expect.arrayContaining(['skills', 'doctor', 'autocomplete']));
  // The plugin of a skill is in the way itself, by its folder.
  const free = [...words].filter(
    ([word, folder]) => !hostWords.includes(word) && folder !== `plugin-${word}`,
  );
  expect(free).toEqual([]);
});

test('the list names nothing that is not there; the version is asked for with a flag', async () => {
  const words = await firstWords();
  expect(hostWords.filter((word) => !words.has(word))).toEqual(['version']);
});

test('a word that only begins like one is free', () => {
  expect(checkDomain('sandbox-goods')).toBe('sandbox-goods');
});
