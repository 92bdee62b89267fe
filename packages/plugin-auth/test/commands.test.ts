import {isSwitch} from '@ali1688/kit';
import {expect, test} from 'vitest';
import Exchange from '../src/commands/auth/exchange.ts';
import Export from '../src/commands/auth/export.ts';
import Login from '../src/commands/auth/login.ts';
import Logout from '../src/commands/auth/logout.ts';
import Profiles from '../src/commands/auth/profiles/index.ts';
import ProfilesList from '../src/commands/auth/profiles/list.ts';
import ProfilesRemove from '../src/commands/auth/profiles/remove.ts';
import ProfilesRename from '../src/commands/auth/profiles/rename.ts';
import ProfilesUse from '../src/commands/auth/profiles/use.ts';
import Refresh from '../src/commands/auth/refresh.ts';
import Renew from '../src/commands/auth/renew.ts';
import Status from '../src/commands/auth/status.ts';
import Url from '../src/commands/auth/url.ts';
import * as operations from '../src/operations/index.ts';

const application = ['app-key', 'secret-stdin'];

test.each([
  [Login, [], [...application, 'port', 'redirect-uri', 'no-browser', 'no-save-secret'], '登录'],
  [Url, [], [...application, 'redirect-uri'], '授权页'],
  [Exchange, ['CODE_OR_URL'], [...application, 'redirect-uri', 'no-save-secret'], '授权码'],
  [Status, [], ['check'], '生效'],
  [Refresh, [], [], '访问令牌'],
  [Renew, [], ['yes'], '续期'],
  [Logout, [], [], '移除'],
  [Export, [], ['reveal'], '环境变量'],
  [Profiles, [], [], '列出'],
  [ProfilesList, [], [], '列出'],
  [ProfilesUse, ['NAME'], [], '切换'],
  [ProfilesRename, ['OLD_NAME', 'NEW_NAME'], [], '重命名'],
  [ProfilesRemove, ['NAME'], [], '移除'],
])('the commands are made from their operations (%#)', (command, argumentNames, flagNames, chinese) => {
  expect(Object.keys(command.args)).toEqual(argumentNames);
  expect(Object.keys(command.flags).slice(0, flagNames.length)).toEqual(flagNames);
  expect(Object.keys(command.flags)).toContain('profile');
  expect(Reflect.get(command, 'zh')).toMatchObject({summary: expect.stringContaining(chinese)});
});

test('arguments that must be given are shown so', () => {
  for (const command of [Exchange, ProfilesUse, ProfilesRename, ProfilesRemove])
    expect(Object.values(command.args).map(({required}) => required)).not.toContain(undefined);
});

test('no message of a command repeats what was typed', () => {
  for (const operation of Object.values(operations))
    expect(operation, operation.name).toHaveProperty('isSensitive', true);
});

test('no flag and no argument takes a secret or a token', () => {
  const names = Object.values(operations).flatMap((operation) =>
    Object.entries(operation.input).flatMap(([name, field]) => (isSwitch(field) ? [] : [name])),
  );
  expect(names.filter((name) => /secret|token|password/i.test(name))).toEqual([]);
  expect(names).toContain('codeOrUrl');
});
