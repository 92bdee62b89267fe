import {defineOperation, readsMarket, switchField} from '@ali1688/kit';
import * as z from 'zod/mini';
import {authParts, type AuthContext} from '../session/auth-context.ts';
import {notAuthenticatedNote} from '../texts/note-texts.ts';
import {
  partWords,
  passedOverText,
  sourceWords,
  statusTitle,
  tokenSourceWords,
} from '../texts/status-words.ts';
import {checkToken, tokenCheckOutput} from './check-token.ts';
import {isoTime} from '../texts/iso-time.ts';

type Explanation = ReturnType<AuthContext['parts']['auth']['explain']>;

const origin = z.enum(['environment', 'profile']);

/** Says which credentials are in force and why the others are not. */
export const status = defineOperation({
  topic: 'auth',
  name: 'status',
  isSensitive: true,
  summary: {en: 'What is in force, and why the rest is not.', zh: '查看当前生效的凭据及其余未生效的原因。'},
  description: {
    en: 'Lists the sources of the access token in the order in which they are tried, when token and authorization end, and where the files are. Shows no secret and sends nothing; --check makes one signed call that needs the token.',
    zh: '按尝试顺序列出访问令牌的来源、令牌与授权的到期时间以及文件位置。不显示任何密钥，也不发送请求；加 --check 会发送一次需要令牌的签名调用。',
  },
  effects: {...readsMarket, personalData: true},
  apis: [],
  parts: authParts,
  input: {
    check: switchField({
      summary: {
        en: 'Prove the token with one signed call; a refusal is the result of the command.',
        zh: '用一次签名调用验证令牌；被拒绝即为命令的结果。',
      },
    }),
  },
  examples: [
    {args: '', text: {en: 'Which credentials are in force', zh: '查看生效的凭据'}},
    {args: '--check --json', text: {en: 'Prove the token, as JSON', zh: '验证令牌并输出 JSON'}},
  ],
  output: () =>
    z.object({
      authenticated: z.boolean(),
      appKey: z.optional(z.string()),
      profile: z.string(),
      memberId: z.optional(z.string()),
      resourceOwner: z.optional(z.string()),
      sources: z.object({
        appKey: z.optional(origin),
        appSecret: z.optional(origin),
        refreshToken: z.optional(origin),
      }),
      accessToken: z.array(
        z.object({
          source: z.enum(['environment', 'entry', 'slot', 'refresh']),
          inForce: z.boolean(),
          reason: z.string(),
          expiresAt: z.optional(z.string()),
          file: z.optional(z.string()),
        }),
      ),
      refreshExpiresAt: z.optional(z.string()),
      files: z.object({home: z.string(), profiles: z.string()}),
      passedOver: z.array(
        z.object({part: z.enum(['appKey', 'appSecret', 'refreshToken']), source: origin, reason: z.string()}),
      ),
      check: z.optional(tokenCheckOutput),
    }),
  layout: {
    rows: 'accessToken',
    title: ({appKey, sources, profile, resourceOwner, memberId, refreshExpiresAt, files, check}) =>
      statusTitle({
        appKey,
        appKeySource: sources.appKey,
        profile,
        account: resourceOwner ?? memberId,
        refreshExpiresAt,
        home: files.home,
        isChecked: check !== undefined,
      }),
    columns: [
      {field: 'source', header: {en: 'Token from', zh: '令牌来源'}, words: tokenSourceWords},
      {field: 'inForce', header: {en: 'In force', zh: '生效'}},
      {field: 'reason', header: {en: 'Why', zh: '原因'}},
      {field: 'expiresAt', header: {en: 'Ends', zh: '到期'}},
    ],
  },
  async run(context, {check}) {
    // Before the explanation: the call may obtain a token, which the explanation then shows.
    const checked = check ? await checkToken(context) : undefined;
    const explanation = context.parts.auth.explain();
    const isAuthenticated = explanation.missing.length === 0;
    if (!isAuthenticated) context.note(notAuthenticatedNote(explanation.otherProfiles));
    tellWarnings(context, explanation);
    const {sources, home, profilesFile, passedOver} = explanation;
    return {
      authenticated: isAuthenticated,
      appKey: explanation.appKey,
      profile: explanation.profile,
      memberId: explanation.memberId,
      resourceOwner: explanation.resourceOwner,
      sources: {...sources},
      accessToken: explanation.accessToken.map(({source, isInForce, reason, expiresAt, file}) => ({
        source,
        inForce: isInForce,
        reason: reason[context.language],
        expiresAt: isoTime(expiresAt),
        file,
      })),
      refreshExpiresAt: isoTime(explanation.refreshExpiresAt),
      files: {home, profiles: profilesFile},
      passedOver: passedOver.map(({part, source, reason}) => ({
        part,
        source,
        reason: reason[context.language],
      })),
      check: checked,
    };
  },
});

function tellWarnings(context: AuthContext, {expiryWarning, endWarning, passedOver}: Explanation): void {
  if (endWarning !== undefined) context.note({code: 'LOGIN_ENDS', text: endWarning});
  if (expiryWarning !== undefined) context.note({code: 'GRANT_EXPIRING', text: expiryWarning});
  for (const {part, source, reason} of passedOver) {
    const text = passedOverText(partWords[part], sourceWords[source], reason);
    context.note({code: 'CREDENTIAL_PASSED_OVER', text});
  }
}
