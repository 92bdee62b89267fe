import {temporaryFolder} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {boundariesCheck} from '../../src/check/checks/boundaries.ts';
import {writeTree} from '../write-tree.ts';
import {cleanTree} from './clean-tree.ts';

async function checkTree(changes: Readonly<Record<string, string | object>>) {
  await using folder = await temporaryFolder();
  await writeTree(folder.path, {...cleanTree(), ...changes});
  return await boundariesCheck.run(folder.path);
}

test('a workspace that keeps the rules has no problem, and every program of it was read', async () => {
  const programs = Object.keys(cleanTree()).filter((path) => /\.(ts|js)$/.test(path));

  expect(await checkTree({})).toEqual({filesRead: programs.length, problems: []});
});

const contracts = {'@ali1688/contracts': 'workspace:*'};

test.each<[string, Record<string, string | object>, string]>([
  [
    'an arrow that points up',
    {'packages/contracts/src/up.ts': `import '@ali1688/gateway';`},
    'packages/contracts/src/up.ts imports @ali1688/gateway, an arrow',
  ],
  [
    'auth that loads the schemas',
    {'packages/auth/src/store.ts': `import {id} from '@ali1688/contracts'; export {id};`},
    'packages/auth/src/store.ts imports @ali1688/contracts, an arrow',
  ],
  [
    'a type that crosses a forbidden arrow',
    {'packages/auth/src/store.ts': `export type Id = import('@ali1688/contracts').Id;`},
    'packages/auth/src/store.ts imports @ali1688/contracts, an arrow',
  ],
  [
    'a sandbox that uses more of the gateway than signing',
    {'packages/sandbox/src/more.ts': `export * from '@ali1688/gateway';`},
    'packages/sandbox/src/more.ts imports @ali1688/gateway, an arrow',
  ],
  [
    'a kit that loads the sandbox at once',
    {'packages/kit/src/context/open-sandbox.ts': `import {start} from '@ali1688/sandbox'; export {start};`},
    'imports @ali1688/sandbox at once',
  ],
  [
    'two files of the kit that know the sandbox',
    {'packages/kit/src/second.ts': `export const open = () => import('@ali1688/sandbox');`},
    '@ali1688/sandbox is imported by more than one file',
  ],
  [
    'oclif outside of the oclif face',
    {'packages/kit/src/run/oclif.ts': `import '@oclif/core';`},
    'packages/kit/src/run/oclif.ts imports @oclif/core, which only src/oclif/**',
  ],
  [
    'undici outside of its transport',
    {'packages/gateway/src/transports/other.ts': `import 'undici';`},
    'packages/gateway/src/transports/other.ts imports undici, which only src/transports/undici.ts',
  ],
  [
    'undici in another package',
    {'packages/plugin-ranking/src/commands/more.ts': `import 'undici';`},
    'packages/plugin-ranking/src/commands/more.ts imports undici, which the table does not allow',
  ],
  [
    'a plugin that imports a plugin',
    {
      'packages/plugin-category/package.json': {name: '@ali1688/plugin-category', oclif: {}},
      'packages/plugin-category/src/commands/path.ts': `import '@ali1688/plugin-ranking/operations';`,
    },
    'packages/plugin-category/src/commands/path.ts imports @ali1688/plugin-ranking/operations, an arrow',
  ],
  [
    'a cli that imports a plugin instead of naming it',
    {'packages/cli/src/commands/more.ts': `import '@ali1688/plugin-ranking/operations';`},
    'packages/cli/src/commands/more.ts imports @ali1688/plugin-ranking/operations, an arrow',
  ],
  [
    'a published source that imports the testkit',
    {
      'packages/gateway/src/more.ts': `import {temporaryFolder} from '@ali1688/testkit'; export {temporaryFolder};`,
    },
    'packages/gateway/src/more.ts imports @ali1688/testkit, which is not published',
  ],
  [
    'the full zod',
    {'packages/contracts/src/full.ts': `import {z} from 'zod'; export {z};`},
    'packages/contracts/src/full.ts imports zod; only zod/mini',
  ],
  [
    'the full zod in a test',
    {'packages/contracts/test/full.test.ts': `import {z} from 'zod'; export {z};`},
    'packages/contracts/test/full.test.ts imports zod; only zod/mini',
  ],
  [
    'a relative path into another package',
    {'packages/gateway/src/more.ts': `import '../../contracts/src/index.ts';`},
    'packages/gateway/src/more.ts imports ../../contracts/src/index.ts, which is outside its package',
  ],
  [
    'a source that imports a test',
    {'packages/gateway/src/more.ts': `import '../test/index.test.ts';`},
    'packages/gateway/src/more.ts imports ../test/index.test.ts, which is a test',
  ],
  [
    'a builtin module without its prefix',
    {'packages/kit/src/more.ts': `import {join} from 'path'; export {join};`},
    'packages/kit/src/more.ts imports path; write node:path',
  ],
  [
    'an import of a computed name',
    {'packages/kit/src/more.ts': `export const load = (name: string) => import(name);`},
    'packages/kit/src/more.ts imports a computed name',
  ],
  [
    'a require in a bin',
    {'packages/cli/bin/other.js': `const undici = require('undici'); undici();`},
    'packages/cli/bin/other.js imports undici, which the table does not allow',
  ],
  [
    'an operation that knows oclif',
    {'packages/plugin-ranking/src/operations/bad.ts': `import type {Command} from '@oclif/core';`},
    'src/operations/bad.ts imports a type of @oclif/core; an operation must not',
  ],
  [
    'an operation that reads files',
    {
      'packages/plugin-ranking/src/operations/bad.ts': `import {readFile} from 'node:fs/promises'; export {readFile};`,
    },
    'src/operations/bad.ts imports node:fs/promises; an operation must not',
  ],
  [
    'an operation that reads the environment',
    {'packages/plugin-ranking/src/operations/bad.ts': `export const key = () => process.env['KEY'];`},
    'src/operations/bad.ts mentions process',
  ],
  [
    'an operation that prints',
    {'packages/plugin-ranking/src/operations/bad.ts': `export const say = () => console.log('x');`},
    'src/operations/bad.ts mentions console',
  ],
  [
    'an operation that imports a command',
    {'packages/plugin-ranking/src/operations/bad.ts': `import '../commands/ranking/top-list.ts';`},
    'src/operations/bad.ts imports ../commands/ranking/top-list.ts; an operation must not',
  ],
  [
    'a bin that loads oclif at once',
    {'packages/cli/bin/run.js': `import {execute} from '@oclif/core/execute'; execute();`},
    'packages/cli/bin/run.js loads @oclif/core/execute at start-up',
  ],
  [
    'a bin that loads it by way of another file',
    {'packages/cli/src/start/enter.ts': `import {run} from '@oclif/core/run'; export const enter = run;`},
    'packages/cli/src/start/enter.ts loads @oclif/core/run at start-up (on the way from bin/run.js)',
  ],
  [
    'a base command that loads the gateway by way of another file',
    {
      'packages/kit/src/run/late.ts': `import {createGateway} from '@ali1688/gateway'; export const late = createGateway;`,
    },
    'packages/kit/src/run/late.ts loads @ali1688/gateway at start-up (on the way from src/oclif/index.ts)',
  ],
  [
    'braces with types alone, which still load the module',
    {'packages/kit/src/run/late.ts': `import {type Gateway} from '@ali1688/gateway'; export const late = 1;`},
    'packages/kit/src/run/late.ts loads @ali1688/gateway at start-up',
  ],
  [
    'an import that package.json does not declare',
    {'packages/auth/package.json': {name: '@ali1688/auth'}},
    'packages/auth/src/index.ts imports @ali1688/contracts, missing in dependencies',
  ],
  [
    'a library that declares what it needs for development only',
    {'packages/auth/package.json': {name: '@ali1688/auth', devDependencies: contracts}},
    'packages/auth/src/index.ts imports @ali1688/contracts, missing in dependencies',
  ],
  [
    'a plugin that bundles oclif in',
    {
      'packages/plugin-ranking/package.json': {
        name: '@ali1688/plugin-ranking',
        oclif: {},
        devDependencies: {...contracts, '@ali1688/kit': 'workspace:*', '@oclif/core': '5'},
      },
    },
    'imports @oclif/core, missing in dependencies',
  ],
  [
    'a dependency against the arrows',
    {
      'packages/auth/package.json': {
        name: '@ali1688/auth',
        dependencies: contracts,
        devDependencies: {'@ali1688/gateway': 'workspace:*'},
      },
    },
    'packages/auth/package.json has @ali1688/gateway in devDependencies',
  ],
  [
    'a published package that needs the testkit to run',
    {
      'packages/auth/package.json': {
        name: '@ali1688/auth',
        dependencies: {...contracts, '@ali1688/testkit': 'workspace:*'},
      },
    },
    'packages/auth/package.json has @ali1688/testkit in dependencies',
  ],
  [
    'a package that the table does not know',
    {'packages/surprise/package.json': {name: '@ali1688/surprise'}},
    'packages/surprise is not in the table',
  ],
])('%s is found', async (_case, changes, problem) => {
  const {problems} = await checkTree(changes);

  expect(problems.join('\n')).toContain(problem);
});

test('a start-up rule whose file has moved is a problem, not silence', async () => {
  await using folder = await temporaryFolder();
  const {'packages/cli/bin/run.js': _moved, ...rest} = cleanTree();
  await writeTree(folder.path, rest);

  const {problems} = await boundariesCheck.run(folder.path);

  expect(problems).toEqual([expect.stringContaining('packages/cli/bin/*.js')]);
});

test('a file that does not parse stops the check instead of passing it', async () => {
  await expect(checkTree({'packages/kit/src/broken.ts': 'import {from;'})).rejects.toThrow(
    'packages/kit/src/broken.ts does not parse',
  );
});
