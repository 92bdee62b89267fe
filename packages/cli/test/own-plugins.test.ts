import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {expect, test} from 'vitest';
import * as z from 'zod/mini';
import {findOwnPlugins} from '../src/start/own-plugins.ts';

const require = createRequire(import.meta.url);
const packageFile = z.object({
  dependencies: z.optional(z.record(z.string(), z.string())),
  exports: z.optional(z.record(z.string(), z.unknown())),
});

function readPackage(path: string) {
  return packageFile.parse(JSON.parse(readFileSync(path, 'utf8')));
}

test('from the sources, each own plugin that exports its definitions is found, and they can be loaded', async () => {
  const {dependencies = {}} = readPackage(require.resolve('../package.json'));
  const plugins = Object.keys(dependencies).filter((name) => name.startsWith('@ali1688/plugin-'));
  expect(plugins).toContain('@ali1688/plugin-ranking');
  const withDefinitions = plugins.filter(
    (name) => './plugin' in (readPackage(require.resolve(`${name}/package.json`)).exports ?? {}),
  );

  const found = findOwnPlugins();

  expect(Object.keys(found)).toEqual(withDefinitions);
  for (const load of Object.values(found)) expect(await load()).not.toEqual({});
});
