import type {Secret} from '@ali1688/contracts/ports';
import {defineOperation, readsThisMachine, switchField} from '@ali1688/kit';
import * as z from 'zod/mini';
import {authParts} from '../session/auth-context.ts';
import {notes} from '../texts/note-texts.ts';
import {isoTime} from '../texts/iso-time.ts';
import {variableLines} from '../texts/variable-lines.ts';

type Variable = {readonly name: string; readonly value: string; readonly expiresAt?: string | undefined};

/** The credentials in force as variables. The only operation that shows a secret, and only when told to. */
export const exportCredentials = defineOperation({
  topic: 'auth',
  name: 'export',
  isSensitive: true,
  summary: {en: 'Credentials in force as variables.', zh: '以环境变量形式列出生效的凭据。'},
  description: {
    en: 'Lists the variables that give another machine the same access, with the newest refresh token. Secrets are redacted unless --reveal is given. An access token ends after some hours and comes before a refresh token: set it elsewhere only where there is no refresh token. --format env gives lines for a shell (eval), env-powershell for PowerShell.',
    zh: '列出可让另一台机器获得同样授权的环境变量，其中刷新令牌为最新的。未加 --reveal 时密钥会被隐去。访问令牌数小时后失效且优先于刷新令牌：仅在没有刷新令牌时才应设置到别处。--format env 输出供 shell（eval）读取的行，env-powershell 供 PowerShell 使用。',
  },
  effects: readsThisMachine,
  apis: [],
  parts: authParts,
  input: {
    reveal: switchField({
      summary: {en: 'Show the secrets in full.', zh: '完整显示密钥。'},
    }),
  },
  examples: [
    {args: '', text: {en: 'What there is, secrets redacted', zh: '列出凭据（隐去密钥）'}},
    {
      args: '--reveal --format env',
      text: {en: 'Everything, as lines for a shell', zh: '输出完整内容，供 shell 读取'},
    },
  ],
  output: () =>
    z.object({
      revealed: z.boolean(),
      environment: z.array(
        z.object({name: z.string(), value: z.string(), expiresAt: z.optional(z.string())}),
      ),
    }),
  variables: 'environment',
  layout: {
    rows: 'environment',
    lines: ({environment}) => variableLines(environment),
    empty: {en: 'No credentials are in force.', zh: '没有生效的凭据。'},
    columns: [
      {field: 'name', header: {en: 'Variable', zh: '变量'}},
      {field: 'value', header: {en: 'Value', zh: '值'}, type: 'secret'},
      {field: 'expiresAt', header: {en: 'Ends', zh: '到期'}},
    ],
  },
  async run(context, {reveal}) {
    const {appKey, appSecret, refreshToken, refreshExpiresAt, accessToken, expiresAt} =
      context.parts.auth.export();
    const secrets = [appSecret, refreshToken, accessToken].filter((secret) => secret !== undefined);
    if (reveal && secrets.length > 0) {
      context.note(notes.secretsShown);
      for (const secret of secrets) context.parts.host.release(secret);
    }
    return {
      revealed: reveal,
      environment: [
        ...(appKey === undefined ? [] : [{name: 'ALI1688_APP_KEY', value: appKey}]),
        ...variable('ALI1688_APP_SECRET', appSecret, undefined, reveal),
        ...variable('ALI1688_REFRESH_TOKEN', refreshToken, refreshExpiresAt, reveal),
        ...variable('ALI1688_ACCESS_TOKEN', accessToken, expiresAt, reveal),
      ],
    };
  },
});

/** A secret writes itself as `[redacted]` unless it is revealed. */
function variable(
  name: string,
  secret: Secret | undefined,
  endsAt: number | undefined,
  reveal: boolean,
): readonly Variable[] {
  if (secret === undefined) return [];
  return [{name, value: reveal ? secret.reveal() : secret.toString(), expiresAt: isoTime(endsAt)}];
}
