import {commandName} from '@ali1688/contracts/errors';
import {defineOperation, readsThisMachine} from '@ali1688/kit';
import * as z from 'zod/mini';
import {authParts} from '../../session/auth-context.ts';
import {isoTime} from '../../texts/iso-time.ts';

/** The saved profiles, without their secrets. */
export const profilesList = defineOperation({
  topic: 'auth profiles',
  name: 'list',
  isSensitive: true,
  summary: {en: 'List the saved profiles.', zh: '列出已保存的配置。'},
  description: {
    en: 'Applications and accounts saved by auth login. The current one fills what the environment leaves out; --profile names another one for one command.',
    zh: '由 auth login 保存的应用与账号。环境变量未给出的部分取自当前配置；--profile 可为单条命令指定其他配置。',
  },
  effects: {...readsThisMachine, personalData: true},
  apis: [],
  parts: authParts,
  input: {},
  examples: [{args: '', text: {en: 'The saved profiles', zh: '已保存的配置'}}],
  output: () =>
    z.object({
      profiles: z.array(
        z.object({
          name: z.string(),
          current: z.boolean(),
          appKey: z.string(),
          gateway: z.string(),
          memberId: z.optional(z.string()),
          resourceOwner: z.optional(z.string()),
          secretSaved: z.boolean(),
          refreshTokenSaved: z.boolean(),
          refreshExpiresAt: z.optional(z.string()),
          savedAt: z.optional(z.string()),
        }),
      ),
    }),
  layout: {
    rows: 'profiles',
    empty: {
      en: `No profile is saved. To save one: ${commandName('auth login')}`,
      zh: `尚未保存任何配置。如需保存：${commandName('auth login')}`,
    },
    columns: [
      {field: 'name', header: {en: 'Profile', zh: '配置'}},
      {field: 'current', header: {en: 'Current', zh: '当前'}},
      {field: 'appKey', header: {en: 'AppKey', zh: 'AppKey'}},
      {field: 'resourceOwner', header: {en: 'Account', zh: '账号'}, type: 'name'},
      {field: 'secretSaved', header: {en: 'Secret saved', zh: '已存密钥'}},
      {field: 'refreshExpiresAt', header: {en: 'Authorization ends', zh: '授权到期'}},
    ],
  },
  run: async ({parts: {auth}}) => ({
    profiles: auth.profiles.list().map((profile) => ({
      name: profile.name,
      current: profile.isCurrent,
      appKey: profile.appKey,
      gateway: profile.gateway,
      memberId: profile.memberId,
      resourceOwner: profile.resourceOwner,
      secretSaved: profile.hasSecret,
      refreshTokenSaved: profile.hasRefreshToken,
      refreshExpiresAt: isoTime(profile.refreshExpiresAt),
      savedAt: isoTime(profile.savedAt),
    })),
  }),
});
