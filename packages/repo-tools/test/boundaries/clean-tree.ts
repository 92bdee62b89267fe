/** What a package offers: `.` is `src/index.ts`, `./errors` is `src/errors/index.ts`. */
function offers(...ways: readonly string[]): Record<string, string> {
  return Object.fromEntries(ways.map((way) => [way, `./src/${way.slice(2)}/index.ts`.replace('//', '/')]));
}

/** Modules of others, as installed; they hold nothing. */
const installed: Readonly<Record<string, readonly string[]>> = {
  zod: ['mini'],
  '@oclif/core': ['command', 'execute', 'run'],
  undici: [],
  vitest: [],
  rolldown: [],
};

function installedModules(): Record<string, string | object> {
  const files = Object.entries(installed).flatMap(([name, inner]) => [
    [`node_modules/${name}/package.json`, {name, main: 'index.js'}] as const,
    [`node_modules/${name}/index.js`, ''] as const,
    ...inner.map((part) => [`node_modules/${name}/${part}/index.js`, ''] as const),
  ]);
  return Object.fromEntries(files);
}

/** Links by which the packages of the workspace find each other, each with what it leads to. */
export const workspaceLinks: Readonly<Record<string, string>> = Object.fromEntries(
  ['contracts', 'gateway', 'auth', 'sandbox', 'kit', 'plugin-ranking', 'testkit'].map((folder) => [
    `node_modules/@ali1688/${folder}`,
    `packages/${folder}`,
  ]),
);

/** A small workspace that keeps every rule of boundaries. */
export function cleanTree(): Record<string, string | object> {
  return {
    ...installedModules(),
    'package.json': {
      name: 'fixture-workspace',
      private: true,
      devDependencies: {vitest: '5', 'fast-check': '4'},
    },
    'packages/contracts/package.json': {
      name: '@ali1688/contracts',
      exports: offers('.', './errors'),
      dependencies: {zod: '4'},
    },
    'packages/contracts/src/index.ts': `import * as z from 'zod/mini'; export * from './errors/index.ts'; export const id = z.string();`,
    'packages/contracts/src/errors/index.ts': `export const codes = 1;`,
    'packages/contracts/test/index.test.ts': `import {expect} from 'vitest'; import {id} from '../src/index.ts'; expect(id);`,
    'packages/gateway/package.json': {
      name: '@ali1688/gateway',
      exports: offers('.', './signing'),
      dependencies: {'@ali1688/contracts': 'workspace:*', undici: '8'},
      devDependencies: {'@ali1688/testkit': 'workspace:*'},
    },
    'packages/gateway/src/index.ts': `import {id} from '@ali1688/contracts'; import type {codes} from '@ali1688/contracts/errors'; export {id};`,
    'packages/gateway/src/signing/index.ts': `export const sign = 1;`,
    'packages/gateway/src/transports/undici.ts': `import {fetch} from 'undici'; export {fetch};`,
    'packages/gateway/test/index.test.ts': `import {temporaryFolder} from '@ali1688/testkit'; import fs from 'node:fs'; temporaryFolder(fs);`,
    'packages/auth/package.json': {
      name: '@ali1688/auth',
      exports: offers('.'),
      dependencies: {'@ali1688/contracts': 'workspace:*'},
    },
    'packages/auth/src/index.ts': `import {codes} from '@ali1688/contracts/errors'; export {codes};`,
    'packages/sandbox/package.json': {
      name: '@ali1688/sandbox',
      exports: offers('.'),
      dependencies: {'@ali1688/contracts': 'workspace:*', '@ali1688/gateway': 'workspace:*'},
    },
    'packages/sandbox/src/index.ts': `import {sign} from '@ali1688/gateway/signing'; import '@ali1688/contracts'; export {sign};`,
    'packages/output/package.json': {
      name: '@ali1688/output',
      exports: offers('.'),
      dependencies: {'@ali1688/contracts': 'workspace:*'},
    },
    'packages/output/src/index.ts': `import {codes} from '@ali1688/contracts/errors'; export {codes};`,
    'packages/kit/package.json': {
      name: '@ali1688/kit',
      exports: offers('.', './oclif'),
      dependencies: {
        '@ali1688/auth': 'workspace:*',
        '@ali1688/contracts': 'workspace:*',
        '@ali1688/gateway': 'workspace:*',
        '@ali1688/sandbox': 'workspace:*',
        zod: '4',
      },
      peerDependencies: {'@oclif/core': '5'},
    },
    'packages/kit/src/index.ts': `import '@ali1688/auth'; export {createGateway} from '@ali1688/gateway';`,
    'packages/kit/src/runtime/open-runtime.ts': `import type {Sandbox} from '@ali1688/sandbox'; export const open = () => import('@ali1688/sandbox');`,
    'packages/kit/src/oclif/index.ts': `import {Command} from '@oclif/core/command'; import {late} from '../run/late.ts'; export {Command, late};`,
    'packages/start/package.json': {name: '@ali1688/start', exports: offers('.')},
    'packages/start/src/index.ts': `export const start = 1;`,
    'packages/kit/src/run/late.ts': `import type {id} from '@ali1688/contracts'; export const late = () => import('@ali1688/gateway/signing');`,
    'packages/plugin-ranking/package.json': {
      name: '@ali1688/plugin-ranking',
      exports: offers('./operations'),
      oclif: {},
      dependencies: {'@oclif/core': '5', undici: '8'},
      devDependencies: {'@ali1688/contracts': 'workspace:*', '@ali1688/kit': 'workspace:*', zod: '4'},
    },
    'packages/plugin-ranking/src/operations/index.ts': `export {operation} from './top-list.ts';`,
    'packages/plugin-ranking/src/operations/top-list.ts': `import {id} from '@ali1688/contracts'; import {operation} from '@ali1688/kit'; import {note} from './note.ts'; export {id, operation, note};`,
    'packages/plugin-ranking/src/operations/note.ts': `export const note = 1;`,
    'packages/plugin-ranking/src/commands/ranking/top-list.ts': `import {operationCommand} from '@ali1688/kit/oclif'; import {Command} from '@oclif/core'; export {operationCommand, Command};`,
    'packages/cli/package.json': {
      name: '@ali1688/cli',
      oclif: {},
      dependencies: {'@ali1688/plugin-ranking': 'workspace:*', '@oclif/core': '5'},
      devDependencies: {'@ali1688/kit': 'workspace:*', '@ali1688/sandbox': 'workspace:*'},
    },
    'packages/cli/bin/run.js': `import {enter} from '../dist/start/enter.js'; enter();`,
    'packages/cli/src/start/enter.ts': `import {readFileSync} from 'node:fs'; export const enter = () => import('@oclif/core/run').then(() => readFileSync);`,
    'packages/cli/src/commands/sandbox/start.ts': `import {startSandbox} from '@ali1688/sandbox'; import {operationCommand} from '@ali1688/kit/oclif'; export {startSandbox, operationCommand};`,
    'packages/testkit/package.json': {
      name: '@ali1688/testkit',
      exports: offers('.'),
      private: true,
      dependencies: {'@ali1688/contracts': 'workspace:*'},
    },
    'packages/testkit/src/index.ts': `export const temporaryFolder = (fs: unknown) => fs;`,
    'packages/repo-tools/package.json': {
      name: '@ali1688/repo-tools',
      private: true,
      dependencies: {'@ali1688/testkit': 'workspace:*', rolldown: '1'},
    },
    'packages/repo-tools/src/main.ts': `import {rolldown} from 'rolldown'; import {temporaryFolder} from '@ali1688/testkit'; rolldown(temporaryFolder);`,
  };
}
