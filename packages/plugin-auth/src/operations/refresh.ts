import {changesThisMachine, defineOperation} from '@ali1688/kit';
import * as z from 'zod/mini';
import {authParts} from '../session/auth-context.ts';
import {notes} from '../texts/note-texts.ts';
import {isoTime} from '../texts/iso-time.ts';
import {resultNames} from '../texts/result-names.ts';

/** Obtains a new access token at once. */
export const refresh = defineOperation({
  topic: 'auth',
  name: 'refresh',
  isSensitive: true,
  summary: {en: 'Obtain a new access token now.', zh: '立即获取新的访问令牌。'},
  description: {
    en: 'Commands do this by themselves when a token ends; run it after a change of account or permission. The refresh token stays as it is, and the new access token is shared with all commands and skills on this machine.',
    zh: '令牌到期时各命令会自动获取；更换账号或权限后可手动运行。刷新令牌不变，本机所有命令与技能共用新的访问令牌。',
  },
  effects: {...changesThisMachine, personalData: true},
  apis: [],
  needs: 'app',
  parts: authParts,
  input: {},
  examples: [{args: '', text: {en: 'A new access token', zh: '获取新的访问令牌'}}],
  chineseNames: resultNames,
  output: () =>
    z.object({
      obtainedAt: z.optional(z.string()),
      expiresAt: z.optional(z.string()),
      refreshExpiresAt: z.optional(z.string()),
      memberId: z.optional(z.string()),
      resourceOwner: z.optional(z.string()),
    }),
  async run(context) {
    const facts = await context.parts.auth.refresh();
    if (context.parts.host.environment.ALI1688_ACCESS_TOKEN !== undefined)
      context.note(notes.accessTokenGiven);
    return {
      obtainedAt: isoTime(facts.obtainedAt),
      expiresAt: isoTime(facts.expiresAt),
      refreshExpiresAt: isoTime(facts.refreshExpiresAt),
      memberId: facts.memberId,
      resourceOwner: facts.resourceOwner,
    };
  },
});
