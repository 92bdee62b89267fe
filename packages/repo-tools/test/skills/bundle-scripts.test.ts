import {join, relative} from 'node:path';
import {temporaryFolder} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {bundleScripts, type ScriptFiles} from '../../src/skills/bundle-scripts.ts';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';
import {writeTree} from '../write-tree.ts';

/** Bundles plugins that lie in a folder of their own, each as a skill of its folder's name. */
async function bundle(
  plugins: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<ReadonlyMap<string, ScriptFiles>> {
  await using folder = await temporaryFolder();
  const files = Object.entries(plugins).flatMap(([skill, texts]) =>
    Object.entries(texts).map(([name, text]) => [`${skill}/${name}`, text]),
  );
  await writeTree(folder.path, Object.fromEntries(files));
  const sources = Object.keys(plugins).map((skill) => ({
    skill,
    version: '1.2.3',
    definition: relative(repositoryRoot, join(folder.path, skill, 'plugin.ts')),
  }));
  return await bundleScripts(repositoryRoot, sources);
}

const fields = JSON.stringify(join(repositoryRoot, 'packages/kit/src/input/fields.ts'));
const common = `import {textField} from ${fields};
export const word = (name: string) => textField({en: name, zh: name});
`;
const pluginOf = (topic: string): string =>
  `import {word} from '../second/word.ts';
export const plugin = {topic: '${topic}', operations: [], word: word('${topic}')};
`;

test('a skill has the engine of all and a copy of what domains share', async () => {
  const scripts = await bundle({
    first: {'plugin.ts': pluginOf('apples')},
    second: {'plugin.ts': pluginOf('pears'), 'word.ts': common},
  });
  const [first, second] = [scripts.get('first'), scripts.get('second')];
  const queries = first?.get('first.queries.mjs') ?? '';
  expect(queries).toContain('apples');
  expect(queries).not.toContain('pears');
  expect(queries).toContain('textField({');
  expect(queries).toMatch(/^import \{.*\btextField\b.*\} from ".\/engine.mjs";$/m);
  const engine = [...(first ?? [])].filter(([name]) => name.startsWith('engine'));
  expect(engine.length).toBeGreaterThan(3);
  expect(engine.map(([name]) => name)).toContain('engine.mjs');
  for (const [name, code] of engine) expect(second?.get(name) === code, name).toBe(true);
});

test('what a domain loads on demand needs a part', async () => {
  const text = `export const plugin = {
  topic: 'apples',
  operations: [],
  later: async () => import('./later.ts'),
};
`;
  const bundled = bundle({first: {'plugin.ts': text, 'later.ts': 'export const later = 1;\n'}});
  await expect(bundled).rejects.toThrow(/No part of a skill script is named for .*later\.ts/);
});
