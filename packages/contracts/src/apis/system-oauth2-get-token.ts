import * as z from 'zod/mini';
import {defineApi} from '../wire/define-api.ts';
import {absentable} from '../wire/absent.ts';
import {absentableId, absentableNumber, absentableText} from '../wire/scalars.ts';

/** Exchanges an authorization code or a refresh token for an access token. Unsigned, https only. */
export const systemOauth2GetToken = defineApi({
  namespace: 'system.oauth2',
  name: 'getToken',
  version: 1,
  protocol: 'http',
  title: {en: 'Get an access token', zh: '换取访问令牌'},
  needsToken: false,
  signed: false,
  readOnly: false,
  wire: {
    grant_type: 'plain',
    need_refresh_token: 'plain',
    client_id: 'plain',
    client_secret: 'plain',
    redirect_uri: 'plain',
    code: 'plain',
    refresh_token: 'plain',
  },
  envelope: 'oauth',
  request: () =>
    z.object({
      grant_type: z.enum(['authorization_code', 'refresh_token']),
      need_refresh_token: z.optional(z.boolean()),
      client_id: z.string(),
      client_secret: z.string(),
      redirect_uri: z.optional(z.string()),
      code: z.optional(z.string()),
      refresh_token: z.optional(z.string()),
    }),
  response: () =>
    z.object({
      access_token: z.string().check(z.minLength(1)),
      /** Normally absent after a refresh. */
      refresh_token: absentable(z.string()),
      /** Seconds; text on the wire. */
      expires_in: absentableNumber(),
      /** `20270131120000000+0800`, 14 or 17 digits and a zone. */
      refresh_token_timeout: absentable(z.string()),
      aliId: absentableId(),
      resource_owner: absentableText(),
      memberId: absentableText(),
      uid: absentableText(),
    }),
  source: {
    page: 'open.1688.com, documentation on authorization',
    asOf: '2026-11-22',
    confidence: ['official page', 'official SDK'],
  },
});
