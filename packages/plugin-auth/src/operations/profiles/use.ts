import {changesThisMachine, defineOperation, profileNameField} from '@ali1688/kit';
import * as z from 'zod/mini';
import {authParts} from '../../session/auth-context.ts';
import {resultNames} from '../../texts/result-names.ts';

/** Makes a profile the current one. */
export const profilesUse = defineOperation({
  topic: 'auth profiles',
  name: 'use',
  isSensitive: true,
  summary: {en: 'Make a profile the current one.', zh: '切换当前配置。'},
  description: {
    en: 'The current profile fills what the environment leaves out, in every command and skill on this machine. Values of the environment still come first.',
    zh: '本机所有命令与技能在环境变量未给出时使用当前配置；环境变量仍然优先。',
  },
  effects: changesThisMachine,
  apis: [],
  parts: authParts,
  input: {name: profileNameField({summary: {en: 'The profile to use.', zh: '要使用的配置。'}})},
  positional: ['name'],
  examples: [{args: 'shop-b', text: {en: 'Use shop-b from here on', zh: '改用 shop-b'}}],
  chineseNames: resultNames,
  output: () => z.object({current: z.string()}),
  async run({parts: {auth}}, {name}) {
    await auth.profiles.use(name);
    return {current: name};
  },
});
