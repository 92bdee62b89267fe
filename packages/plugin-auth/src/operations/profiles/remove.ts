import {changesThisMachine, defineOperation, profileNameField} from '@ali1688/kit';
import * as z from 'zod/mini';
import {authParts} from '../../session/auth-context.ts';
import {resultNames} from '../../texts/result-names.ts';

/** Removes a profile from the list. */
export const profilesRemove = defineOperation({
  topic: 'auth profiles',
  name: 'remove',
  isSensitive: true,
  summary: {en: 'Remove a saved profile.', zh: '移除已保存的配置。'},
  description: {
    en: 'Removes the saved AppSecret and refresh token of the profile. A stored access token stays until it ends; auth logout --profile NAME removes it too.',
    zh: '移除该配置保存的 AppSecret 与刷新令牌。已保存的访问令牌保留至到期；auth logout --profile NAME 可一并移除。',
  },
  effects: changesThisMachine,
  apis: [],
  parts: authParts,
  input: {name: profileNameField({summary: {en: 'The profile to remove.', zh: '要移除的配置。'}})},
  positional: ['name'],
  examples: [{args: 'shop-b', text: {en: 'Forget shop-b', zh: '移除 shop-b'}}],
  chineseNames: resultNames,
  output: () => z.object({removed: z.string()}),
  async run({parts: {auth}}, {name}) {
    await auth.profiles.remove(name);
    return {removed: name};
  },
});
