import {temporaryFolder} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {inspectPlugin} from '../src/plugins/inspect-plugin.ts';
import {pluginFiles} from './support/plugin-files.ts';
import {writeFiles} from './support/skill-plugin.ts';

async function inspect(files: Readonly<Record<string, string>>) {
  await using folder = await temporaryFolder();
  await writeFiles(folder.path, files);
  return inspectPlugin(folder.path);
}

test('a plugin without oddities is one', async () => {
  const command = {id: 'odd:one', aliases: [], args: {}, flags: {}, relativePath: ['dist', 'one.js']};
  const oclif = {hooks: {init: ['./dist/init.js']}, topics: {odd: {description: 'Odd.'}}};
  expect(await inspect(pluginFiles({oclif, main: 'dist/main.js'}, {'odd:one': command}))).toMatchObject({
    kind: 'plugin',
    name: 'ali1688-plugin-odd',
    commandIds: ['odd:one'],
  });
});

test.each([
  {what: 'a name that is a path', fields: {name: '../../x'}, says: 'name'},
  {what: 'a name that is none', fields: {name: 'x y'}, says: 'name'},
  {what: 'a version that is none', fields: {version: '\u001b[2J'}, says: 'version'},
  {what: 'commands outside', fields: {oclif: {commands: '../../dist'}}, says: 'outside'},
  {what: 'a hook outside', fields: {oclif: {hooks: {init: ['../../../evil.js']}}}, says: 'outside'},
  {what: 'an absolute hook', fields: {oclif: {hooks: {init: {target: '/tmp/evil.js'}}}}, says: 'outside'},
  {what: 'a main file outside', fields: {main: '../../../evil.js'}, says: 'outside'},
  {what: 'a definition outside', fields: {exports: {'./plugin': './../../evil.js'}}, says: 'outside'},
  {what: 'a topic that is none', fields: {oclif: {topics: {x: null}}}, says: 'topics'},
])('what a package states is judged: $what', async ({fields, says}) => {
  expect(await inspect(pluginFiles(fields))).toMatchObject({
    kind: 'other',
    reason: {en: expect.stringContaining(says)},
  });
});

test.each([
  {x: null},
  {x: 7},
  {x: []},
  {x: {id: 'y'}},
  {x: {id: 'x', flags: {f: null}}},
  {x: {id: 'x', summary: {}}},
  {x: {id: 'x', relativePath: ['..', '..', 'x.js']}},
  {'\u001b[2Jx': {id: '\u001b[2Jx'}},
  {'../x': {id: '../x'}},
])('a manifest with the commands %j is none', async (commands) => {
  expect(await inspect(pluginFiles({}, commands))).toMatchObject({kind: 'other'});
});
