import {accessTokenFields, refreshTokenFields} from './get-token.ts';
import {oauthRefusal} from './oauth-refusal.ts';
import {refuseWrongClient} from './refuse-wrong-client.ts';
import type {SandboxApi} from './sandbox-api.ts';

const postponableMs = 30 * 24 * 60 * 60 * 1000;

/**
 * Renews a refresh token within its last 30 days: the answer carries a new one and the old one ends;
 * earlier it is refused with HTTP 400 (gateway.md section 4.5).
 */
export const postponeToken: SandboxApi = {
  namespace: 'system.oauth2',
  name: 'postponeToken',
  protocols: ['param2'],
  needsToken: false,
  signed: false,
  belongsToGateway: true,
  argumentRules: [
    {name: 'client_id', type: 'String', required: true},
    {name: 'client_secret', type: 'String', required: true},
    {name: 'refresh_token', type: 'String', required: true},
    {name: 'access_token', type: 'String', required: true},
  ],
  answer(state, call) {
    const {appKey} = call.application;
    const refusal = refuseWrongClient(state, call);
    if (refusal !== undefined) {
      return refusal;
    }
    if (!state.grants.acceptsAccessToken(call.parameters.valueOf('access_token') ?? '', appKey)) {
      // 401 for a bad access token (gateway.md section 4.6).
      return {
        ...oauthRefusal(state.settings.badGrantError, 'access_token is wrong or expired'),
        httpStatus: 401,
      };
    }
    const token = call.parameters.valueOf('refresh_token') ?? '';
    const endMs = state.grants.refreshTokenEnd(token, appKey);
    if (endMs === undefined) {
      return oauthRefusal(state.settings.badGrantError, 'refresh_token is wrong, used or expired');
    }
    if (endMs - state.now() > postponableMs) {
      return oauthRefusal(state.settings.badGrantError, 'refresh_token is not in its last 30 days');
    }
    state.grants.revokeRefreshToken(token);
    const renewed = state.grants.issueRefreshToken(appKey);
    return {
      httpStatus: 200,
      data: {...accessTokenFields(state, appKey), ...refreshTokenFields(state, appKey, renewed)},
    };
  },
};
