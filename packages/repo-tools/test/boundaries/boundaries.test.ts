import {mkdir, symlink} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {temporaryFolder} from '@ali1688/testkit';
import {beforeAll, describe, expect, test} from 'vitest';
import {boundariesCheck} from '../../src/check/checks/boundaries.ts';
import {writeTree} from '../write-tree.ts';
import {cleanTree, workspaceLinks} from './clean-tree.ts';

type Files = Readonly<Record<string, string | object>>;

/** The check on the clean workspace with changes; `links` are added to those of the workspace. */
async function checkTree(changes: Files, base: Files = cleanTree()) {
  await using folder = await temporaryFolder();
  await writeTree(folder.path, {...base, ...changes});
  for (const [path, target] of Object.entries(workspaceLinks)) {
    await mkdir(dirname(join(folder.path, path)), {recursive: true});
    await symlink(join(folder.path, target), join(folder.path, path));
  }
  return await boundariesCheck.run(folder.path);
}

test('a workspace that keeps the rules has no problem, and every program of it was read', async () => {
  const programs = Object.keys(cleanTree()).filter((path) => /^packages\/.*\.(ts|js)$/.test(path));

  expect(await checkTree({})).toEqual({filesRead: programs.length, problems: []});
});

test('a workspace in which no TypeScript is read stops the check instead of passing it', async () => {
  await expect(checkTree({}, {'packages/a/index.js': ''})).rejects.toThrow('read no TypeScript');
});

/** Files that break a rule without touching a clean one: all lie in one workspace, which is read once. */
const planted: readonly (readonly [defect: string, files: Record<string, string>, problem: string])[] = [
  [
    'an arrow that points up',
    {'packages/contracts/src/up.ts': `import '@ali1688/gateway';`},
    'packages/contracts/src/up.ts imports packages/gateway/src/index.ts: packages/contracts may import no',
  ],
  [
    'auth that loads the schemas',
    {'packages/auth/src/schemas.ts': `import {id} from '@ali1688/contracts'; export {id};`},
    'packages/auth/src/schemas.ts imports packages/contracts/src/index.ts: packages/auth may import',
  ],
  [
    'a type that crosses a forbidden arrow',
    {'packages/auth/src/crossing.ts': `export type Id = import('@ali1688/contracts').Id;`},
    'packages/auth/src/crossing.ts imports packages/contracts/src/index.ts: packages/auth may import',
  ],
  [
    'a sandbox that uses more of the gateway than signing',
    {'packages/sandbox/src/more.ts': `export * from '@ali1688/gateway';`},
    'packages/sandbox/src/more.ts imports packages/gateway/src/index.ts: packages/sandbox may import',
  ],
  [
    'a kit that loads the sandbox at once',
    {
      'packages/kit/src/once/open-runtime.ts': `import {start} from '@ali1688/sandbox'; export {start};`,
    },
    'packages/kit/src/once/open-runtime.ts imports packages/sandbox/src/index.ts: kit loads the sandbox',
  ],
  [
    'two files of the kit that know the sandbox',
    {'packages/kit/src/second.ts': `export const open = () => import('@ali1688/sandbox');`},
    'packages/kit/src/second.ts imports packages/sandbox/src/index.ts: what is loaded on demand is loaded by one',
  ],
  [
    'oclif outside of the oclif face',
    {'packages/kit/src/run/oclif.ts': `import '@oclif/core';`},
    'packages/kit/src/run/oclif.ts imports node_modules/@oclif/core/index.js: only src/oclif/ of packages/kit',
  ],
  [
    'undici outside of its transport',
    {'packages/gateway/src/transports/other.ts': `import 'undici';`},
    'packages/gateway/src/transports/other.ts imports node_modules/undici/index.js: only src/transports/undici',
  ],
  [
    'undici in another package',
    {'packages/plugin-ranking/src/commands/more.ts': `import 'undici';`},
    'packages/plugin-ranking/src/commands/more.ts imports node_modules/undici/index.js: packages/plugin-* may',
  ],
  [
    'a plugin that imports a plugin',
    {
      'packages/plugin-category/src/commands/path.ts': `import '@ali1688/plugin-ranking/operations';`,
    },
    'packages/plugin-category/src/commands/path.ts imports packages/plugin-ranking/src/operations/index.ts: packages/plugin-*',
  ],
  [
    'a cli that imports a plugin instead of naming it',
    {'packages/cli/src/commands/more.ts': `import '@ali1688/plugin-ranking/operations';`},
    'packages/cli/src/commands/more.ts imports packages/plugin-ranking/src/operations/index.ts: packages/cli may',
  ],
  [
    'a library of a domain that another one imports',
    {
      'packages/products/src/more.ts': `import '../../ledger/src/more.ts';`,
      'packages/ledger/src/more.ts': '',
    },
    'packages/products/src/more.ts imports packages/ledger/src/more.ts: packages/products may import',
  ],
  [
    'a host that reaches past kit',
    {'packages/mcp/src/more.ts': `import '@ali1688/gateway/signing';`},
    'packages/mcp/src/more.ts imports packages/gateway/src/signing/index.ts: packages/mcp may import',
  ],
  [
    'a published source that imports the testkit',
    {
      'packages/gateway/src/tests.ts': `import {temporaryFolder} from '@ali1688/testkit'; export {temporaryFolder};`,
    },
    'packages/gateway/src/tests.ts imports packages/testkit/src/index.ts: it is not published',
  ],
  [
    'the full zod',
    {'packages/contracts/src/full.ts': `import {z} from 'zod'; export {z};`},
    'packages/contracts/src/full.ts imports node_modules/zod/index.js: packages/contracts may import zod/mini',
  ],
  [
    'the full zod in a test',
    {'packages/contracts/test/full.test.ts': `import {z} from 'zod'; export {z};`},
    'packages/contracts/test/full.test.ts imports node_modules/zod/index.js: packages/contracts may import zod/mini',
  ],
  [
    'a relative path into another package',
    {'packages/gateway/src/relative.ts': `import '../../contracts/src/errors/index.ts';`},
    'packages/gateway/src/relative.ts imports packages/contracts/src/errors/index.ts: a relative path stays',
  ],
  [
    'a path into a package that it does not offer',
    {'packages/plugin-ranking/src/commands/inner.ts': `import '@ali1688/kit/run/late';`},
    'packages/plugin-ranking/src/commands/inner.ts imports @ali1688/kit/run/late: the package offers no such',
  ],
  [
    'a source that imports a test',
    {'packages/gateway/src/tested.ts': `import '../test/index.test.ts';`},
    'packages/gateway/src/tested.ts imports packages/gateway/test/index.test.ts: a source imports no test',
  ],
  [
    'a require in a bin',
    {'packages/cli/bin/other.cjs.js': `const undici = require('undici'); undici();`},
    'packages/cli/bin/other.cjs.js imports node_modules/undici/index.js: packages/cli may import',
  ],
  [
    'an operation that knows oclif',
    {'packages/plugin-ranking/src/operations/oclif.ts': `import type {Command} from '@oclif/core';`},
    'packages/plugin-ranking/src/operations/oclif.ts imports node_modules/@oclif/core/index.js: an operation is made',
  ],
  [
    'an operation that reads files',
    {
      'packages/plugin-ranking/src/operations/files.ts': `import {readFile} from 'node:fs/promises'; export {readFile};`,
    },
    'packages/plugin-ranking/src/operations/files.ts imports fs/promises: an operation is made',
  ],
  [
    'an operation that imports a command',
    {'packages/plugin-ranking/src/operations/command.ts': `import '../commands/ranking/top-list.ts';`},
    'packages/plugin-ranking/src/operations/command.ts imports packages/plugin-ranking/src/commands/ranking/top-list.ts: an operation',
  ],
  [
    'a bin that loads oclif at once',
    {'packages/cli/bin/dev.js': `import {execute} from '@oclif/core/execute'; execute();`},
    'packages/cli/bin/dev.js loads @oclif/core/execute at start-up',
  ],
  [
    'a bin that loads it by way of the built form of another file',
    {
      'packages/cli/bin/slow.js': `import {enter} from '../dist/start/slow.js'; enter();`,
      'packages/cli/src/start/slow.ts': `import {run} from '@oclif/core/run'; export const enter = run;`,
    },
    'packages/cli/src/start/slow.ts loads @oclif/core/run at start-up (on the way from packages/cli/bin/slow.js)',
  ],
  [
    'an import that package.json has in no list of what is installed',
    {'packages/auth/src/undeclared.ts': `import '@ali1688/kit';`},
    'packages/auth/src/undeclared.ts imports @ali1688/kit, which is not installed with @ali1688/auth',
  ],
  [
    'a package that the table does not know',
    {'packages/surprise/src/index.ts': `import 'node:fs';`},
    'packages/surprise/src/index.ts imports fs: a package that is not in the table',
  ],
  [
    'a circle of two files',
    {
      'packages/kit/src/circle/a.ts': `import {b} from './b.ts'; export const a = () => b;`,
      'packages/kit/src/circle/b.ts': `import {a} from './a.ts'; export const b = () => a;`,
    },
    'packages/kit/src/circle/a.ts imports packages/kit/src/circle/b.ts: files import each other in a circle',
  ],
  [
    'a circle of files through a type',
    {
      'packages/kit/src/typed/a.ts': `import type {B} from './b.ts'; export type A = B;`,
      'packages/kit/src/typed/b.ts': `import type {A} from './a.ts'; export type B = A;`,
    },
    'packages/kit/src/typed/a.ts imports packages/kit/src/typed/b.ts: files import each other in a circle',
  ],
  [
    'a circle of folders whose files are in none',
    {
      'packages/kit/src/left/a.ts': `import '../right/a.ts';`,
      'packages/kit/src/left/b.ts': '',
      'packages/kit/src/right/a.ts': '',
      'packages/kit/src/right/b.ts': `import '../left/b.ts';`,
    },
    'packages/kit/src/left imports packages/kit/src/right: folders, each with all that lies in it, import',
  ],
  [
    'a circle of three folders',
    {
      'packages/kit/src/one/a.ts': `import '../two/a.ts';`,
      'packages/kit/src/two/a.ts': '',
      'packages/kit/src/two/b.ts': `import '../three/a.ts';`,
      'packages/kit/src/three/a.ts': '',
      'packages/kit/src/three/b.ts': `import '../one/b.ts';`,
      'packages/kit/src/one/b.ts': '',
    },
    '(packages/kit/src/three > packages/kit/src/one > packages/kit/src/two > packages/kit/src/three)',
  ],
  [
    'a circle by way of a folder inside',
    {
      'packages/kit/src/outer/inner/a.ts': `import '../../beside/a.ts';`,
      'packages/kit/src/beside/a.ts': '',
      'packages/kit/src/beside/b.ts': `import '../outer/b.ts';`,
      'packages/kit/src/outer/b.ts': '',
    },
    'packages/kit/src/outer imports packages/kit/src/beside: folders, each with all that lies in it, import',
  ],
  [
    'a folder that imports the one it lies in',
    {'packages/kit/src/above/inside/a.ts': `import '../b.ts';`, 'packages/kit/src/above/b.ts': ''},
    'packages/kit/src/above/inside/a.ts imports packages/kit/src/above/b.ts: a folder imports none that it lies in',
  ],
  [
    'a folder that imports a file of src itself, three folders up',
    {'packages/kit/src/deep/deeper/deepest/a.ts': `import '../../../top.ts';`, 'packages/kit/src/top.ts': ''},
    'packages/kit/src/deep/deeper/deepest/a.ts imports packages/kit/src/top.ts: a folder imports none that it',
  ],
];

describe('in a workspace with a file for each defect', () => {
  let problems: readonly string[] = [];

  beforeAll(async () => {
    const files = Object.assign({}, ...planted.map(([, plantedFiles]) => plantedFiles)) as Files;
    ({problems} = await checkTree(files));
  });

  test.each(planted)('%s is found', (_defect, _files, problem) => {
    expect(problems.join('\n')).toContain(problem);
  });

  test('nothing is said of a file without defect', () => {
    const clean = Object.keys(cleanTree());

    expect(problems.filter((problem) => clean.some((path) => problem.startsWith(`${path} `)))).toEqual([]);
  });
});

test.each<[defect: string, changes: Files, problem: string]>([
  [
    'a base command that loads the gateway by way of another file',
    {
      'packages/kit/src/run/late.ts': `import {createGateway} from '@ali1688/gateway'; export const late = createGateway;`,
    },
    'packages/kit/src/run/late.ts loads @ali1688/gateway at start-up (on the way from packages/kit/src/oclif/index.ts)',
  ],
  [
    'a library that declares what it needs for development only',
    {
      'packages/contracts/package.json': {
        name: '@ali1688/contracts',
        exports: {'.': './src/index.ts', './errors': './src/errors/index.ts'},
        devDependencies: {zod: '4'},
      },
    },
    'packages/contracts/src/index.ts imports zod, which is not installed with @ali1688/contracts',
  ],
  [
    'a library that declares a package of the workspace for development only',
    {
      'packages/sandbox/package.json': {
        name: '@ali1688/sandbox',
        devDependencies: {'@ali1688/contracts': '*'},
      },
    },
    'packages/sandbox/src/index.ts imports @ali1688/contracts, which is not installed with @ali1688/sandbox',
  ],
  [
    'a plugin that bundles oclif in',
    {
      'packages/plugin-ranking/package.json': {
        name: '@ali1688/plugin-ranking',
        oclif: {},
        devDependencies: {'@ali1688/contracts': '*', '@ali1688/kit': '*', '@oclif/core': '5'},
      },
    },
    'imports @oclif/core, which is not installed with @ali1688/plugin-ranking',
  ],
  [
    'a published package that needs the testkit to run',
    {
      'packages/sandbox/package.json': {
        name: '@ali1688/sandbox',
        dependencies: {'@ali1688/contracts': '*', '@ali1688/gateway': '*', '@ali1688/testkit': '*'},
      },
    },
    'packages/sandbox/package.json needs @ali1688/testkit to run, which is not published',
  ],
])('%s is found', async (_defect, changes, problem) => {
  const {problems} = await checkTree(changes);

  expect(problems.join('\n')).toContain(problem);
});

test('a start-up rule whose file has moved is a problem, not silence', async () => {
  const {'packages/cli/bin/run.js': _moved, ...rest} = cleanTree();

  const {problems} = await checkTree({}, rest);

  expect(problems).toEqual([expect.stringContaining('packages/cli/bin/*.js')]);
});
