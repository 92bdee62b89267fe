import {copyFile, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {temporaryFolder} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {renderCommandReference} from '../../src/generate/command-reference.ts';
import {findStaleFile, writeGeneratedFile} from '../../src/generate/generate-file.ts';
import type {Generator} from '../../src/generate/generator.ts';
import {cliPlugins} from '../../src/generate/host-plugins.ts';
import {readManifestCommand} from '../../src/generate/manifest-command.ts';
import {markdownTable} from '../../src/generate/markdown-table.ts';
import {readCommands} from '../../src/generate/read-commands.ts';
import {generators} from '../../src/generate/registry.ts';
import {readOutputs, type OperationOutput} from '../../src/generate/read-outputs.ts';
import {describeSurface, surfaceSnapshot} from '../../src/generate/surface-snapshot.ts';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';
import {writeTree} from '../write-tree.ts';

const format = {name: 'format', type: 'option', summary: 'Form of the output.', options: ['json', 'table']};

const topList = {
  summary: 'Ranked products.',
  zh: {
    summary: '商品榜单。',
    args: {CATEGORY_ID: '类目编号。'},
    flags: {limit: '数量。', format: '输出格式。'},
  },
  args: {CATEGORY_ID: {name: 'CATEGORY_ID', description: 'Category id.'}},
  flags: {
    limit: {name: 'limit', type: 'option', summary: 'How many.', default: 10, helpValue: '<N>'},
    format,
    secret: {name: 'secret', type: 'option', hidden: true},
  },
};

const types = {
  summary: 'Rank types | all.',
  zh: {summary: '榜单类型。', flags: {format: '输出格式。'}},
  flags: {format},
};

/** The fields that `ranking:top-list` of these tests has. */
const fields = {itemId: {type: 'string'}, sort: {type: 'number'}};
const outputOf = (properties: Readonly<Record<string, object>>) => ({
  operation: 'ranking:top-list',
  output: {type: 'object', properties},
});
const topListOutput = outputOf(fields);

function workspace(commands: Readonly<Record<string, object>>) {
  return {
    'packages/contracts/package.json': {name: '@ali1688/contracts'},
    'packages/plugin-ranking/package.json': {name: '@ali1688/plugin-ranking', oclif: {}},
    'packages/plugin-ranking/oclif.manifest.json': {version: '1.0.0', commands},
  };
}

const commands = [
  readManifestCommand('ranking:top-list', '@ali1688/plugin-ranking', topList),
  readManifestCommand('ranking:types', '@ali1688/plugin-ranking', types),
];

test('commands are read from the manifests by id, hidden ones left out', async () => {
  await using folder = await temporaryFolder();
  await writeTree(
    folder.path,
    workspace({'ranking:types': types, 'ranking:top-list': topList, 'ranking:secret': {hidden: true}}),
  );

  expect(await readCommands(folder.path)).toEqual(commands);
});

test('a command that the manifest of a host repeats is told once, as that of its plugin', async () => {
  await using folder = await temporaryFolder();
  const pluginName = '@ali1688/plugin-ranking';
  await writeTree(folder.path, {
    ...workspace({'ranking:types': {...types, pluginName}, 'ranking:top-list': topList}),
    'packages/cli/package.json': {name: '@ali1688/cli', oclif: {}},
    'packages/cli/oclif.manifest.json': {
      version: '1.0.0',
      commands: {'ranking:types': {...types, pluginName}},
    },
  });

  expect(await readCommands(folder.path)).toEqual(commands);
});

test('a package that was not built is an error that names the repair', async () => {
  await using folder = await temporaryFolder();
  const {'packages/plugin-ranking/oclif.manifest.json': _manifest, ...rest} = workspace({});
  await writeTree(folder.path, rest);

  await expect(readCommands(folder.path)).rejects.toThrow('Run: pnpm build');
});

test('the surface holds what can be scripted against and no text', () => {
  expect(describeSurface(commands, [topListOutput])).toEqual({
    operations: [topListOutput],
    commands: [
      {
        command: 'ranking top-list',
        package: '@ali1688/plugin-ranking',
        args: [{name: 'CATEGORY_ID'}],
        flags: [
          {name: 'format', type: 'option', options: ['json', 'table']},
          {name: 'limit', type: 'option', default: '10'},
        ],
      },
      {
        command: 'ranking types',
        package: '@ali1688/plugin-ranking',
        args: [],
        flags: [{name: 'format', type: 'option', options: ['json', 'table']}],
      },
    ],
  });
});

test('the reference has both languages, defaults, and flags of every query once', () => {
  const page = renderCommandReference(commands);

  expect(page).toContain('| `ali1688 ranking top-list [CATEGORY_ID]` | Ranked products. | 商品榜单。 |');
  expect(page).toContain(
    String.raw`| \`ali1688 ranking types\` | Rank types \| all. | 榜单类型。 |`.replaceAll('\\`', '`'),
  );
  expect(page).toContain('| `--limit <N>` | How many. | 数量。 |  | `10` |');
  expect(page).toContain('| `CATEGORY_ID` | Category id. | 类目编号。 |');
  expect(page.match(/--format/g)).toHaveLength(1);
  expect(page).not.toContain('--secret');
});

test('a table cell cannot break out of its cell', () => {
  expect(markdownTable(['a'], [['x | y\nz \\ ']])).toBe('| a |\n| --- |\n| x \\| y z \\\\ |');
});

test('a generated file is written formatted, is then up to date, and is stale after a change', async () => {
  await using folder = await temporaryFolder();
  await copyFile(join(repositoryRoot, '.prettierrc.json'), join(folder.path, '.prettierrc.json'));
  const generator: Generator = {
    path: 'docs/new/page.md',
    generate: () => Promise.resolve('# Title\n* one\n'),
  };
  const changed: Generator = {...generator, generate: () => Promise.resolve('# Title\n* two\n')};

  expect(await findStaleFile(generator, folder.path)).toBe('docs/new/page.md is missing. Run: pnpm generate');
  await writeGeneratedFile(generator, folder.path);

  expect(await readFile(join(folder.path, generator.path), 'utf8')).toBe('# Title\n\n- one\n');
  expect(await findStaleFile(generator, folder.path)).toBeUndefined();
  expect(await findStaleFile(changed, folder.path)).toBe(
    'docs/new/page.md is out of date. Run: pnpm generate',
  );
});

describe('the snapshot of the surface', () => {
  const {itemId} = fields;
  test.each([
    ['is gone', outputOf({itemId})],
    ['has another type', outputOf({itemId, sort: {type: 'string'}})],
    ['is new', outputOf({...fields, title: {type: 'string'}})],
    ['is always there', {...topListOutput, output: {...topListOutput.output, required: ['sort']}}],
  ])('is stale when a field of a result %s, and asks for a changeset', async (_change, changed) => {
    await using folder = await temporaryFolder();
    const snapshotOf = (outputs: readonly OperationOutput[]): Generator => ({
      ...surfaceSnapshot,
      generate: () => Promise.resolve(JSON.stringify(describeSurface(commands, outputs))),
    });
    await writeGeneratedFile(snapshotOf([topListOutput]), folder.path);

    expect(await findStaleFile(snapshotOf([topListOutput]), folder.path)).toBeUndefined();
    expect(await findStaleFile(snapshotOf([changed]), folder.path)).toMatch(
      /^docs\/reference\/surface\.json is out of date\. Run: pnpm generate\. .* changeset/,
    );
  });

  test('holds the data of every operation of the program, as it says itself', async () => {
    const outputs = await readOutputs(repositoryRoot);
    const committed: unknown = JSON.parse(await readFile(join(repositoryRoot, surfaceSnapshot.path), 'utf8'));

    expect(committed).toMatchObject({operations: outputs});
    expect(outputs.map(({operation}) => operation)).toEqual(
      expect.arrayContaining(['auth:status', 'operations', 'ranking:top-list', 'skills:list']),
    );
  });

  test('cannot be made of a program that is not built', async () => {
    await using folder = await temporaryFolder();

    await expect(readOutputs(folder.path)).rejects.toThrow('Run: pnpm build');
  });
});

test('no two generators write the same file', () => {
  const paths = generators.map(({path}) => path);

  expect(new Set(paths).size).toBe(paths.length);
});

test('the CLI depends on every plugin of the workspace and no other; all else of its manifest stays', async () => {
  await using folder = await temporaryFolder();
  const cli = (dependencies: object) => ({
    name: '@ali1688/cli',
    files: ['dist'],
    dependencies,
    type: 'module',
  });
  const theirs = {'@oclif/core': 'catalog:', undici: 'catalog:'};
  await writeTree(folder.path, {
    'packages/cli/package.json': cli({...theirs, '@ali1688/plugin-gone': 'workspace:*'}),
    'packages/kit/package.json': {name: '@ali1688/kit'},
    'packages/plugin-new/package.json': {name: '@ali1688/plugin-new'},
  });
  const expected = cli({'@ali1688/plugin-new': 'workspace:*', ...theirs});
  expect(await cliPlugins.generate(folder.path)).toBe(`${JSON.stringify(expected, undefined, 2)}\n`);
});
