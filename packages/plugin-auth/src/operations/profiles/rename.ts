import {changesThisMachine, defineOperation, profileNameField} from '@ali1688/kit';
import * as z from 'zod/mini';
import {authParts} from '../../session/auth-context.ts';
import {resultNames} from '../../texts/result-names.ts';

/** Gives a profile another name. */
export const profilesRename = defineOperation({
  topic: 'auth profiles',
  name: 'rename',
  isSensitive: true,
  summary: {en: 'Give a profile another name.', zh: '重命名配置。'},
  description: {
    en: 'The login and its tokens stay. Scripts that name the profile by --profile or ALI1688_PROFILE need the new name.',
    zh: '登录与令牌保持不变。通过 --profile 或 ALI1688_PROFILE 引用它的脚本需要改用新名称。',
  },
  effects: {...changesThisMachine, repeatable: false},
  apis: [],
  parts: authParts,
  input: {
    oldName: profileNameField({summary: {en: 'The name it has.', zh: '现有名称。'}}),
    newName: profileNameField({summary: {en: 'The name it gets.', zh: '新名称。'}}),
  },
  positional: ['oldName', 'newName'],
  examples: [
    {args: 'default shop-a', text: {en: 'Call the first login shop-a', zh: '将首个登录改名为 shop-a'}},
  ],
  chineseNames: resultNames,
  output: () => z.object({oldName: z.string(), newName: z.string()}),
  async run({parts: {auth}}, {oldName, newName}) {
    await auth.profiles.rename(oldName, newName);
    return {oldName, newName};
  },
});
