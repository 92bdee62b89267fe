import {changesThisMachine, defineOperation} from '@ali1688/kit';
import * as z from 'zod/mini';
import {authParts} from '../session/auth-context.ts';
import {notes, variablesRemainNote} from '../texts/note-texts.ts';
import {resultNames} from '../texts/result-names.ts';

/** Removes what is stored of the credentials in force. */
export const logout = defineOperation({
  topic: 'auth',
  name: 'logout',
  isSensitive: true,
  summary: {en: 'Remove the stored login and its tokens.', zh: '移除已保存的登录与令牌。'},
  description: {
    en: 'Removes the profile in force, its tokens, and the token that the older Python skills hold of it. Says which environment variables still authorize. 1688 is not told: to withdraw the authorization itself, use the pages of 1688.',
    zh: '移除生效的配置、其令牌以及旧版 Python 技能持有的同一令牌，并说明哪些环境变量仍然有效。不会通知 1688：如需撤销授权本身，请在 1688 页面操作。',
  },
  effects: changesThisMachine,
  apis: [],
  parts: authParts,
  input: {},
  examples: [
    {args: '', text: {en: 'Remove the login in force', zh: '移除当前登录'}},
    {args: '--profile shop-b', text: {en: 'Remove another login', zh: '移除另一个登录'}},
  ],
  chineseNames: resultNames,
  output: () =>
    z.object({
      removedProfile: z.optional(z.string()),
      removedFiles: z.array(z.string()),
      slotCleared: z.boolean(),
      remainingVariables: z.array(z.string()),
    }),
  async run(context) {
    const {removedProfile, removedFiles, isSlotCleared, remainingVariables} =
      await context.parts.auth.logOut();
    if (removedProfile === undefined && removedFiles.length === 0 && !isSlotCleared)
      context.note(notes.nothingStored);
    if (remainingVariables.length > 0) context.note(variablesRemainNote(remainingVariables));
    return {
      removedProfile,
      removedFiles: [...removedFiles],
      slotCleared: isSlotCleared,
      remainingVariables: [...remainingVariables],
    };
  },
});
