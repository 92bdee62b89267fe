import type {Call} from '../checks/call.ts';
import type {SandboxState} from '../sandbox-state.ts';
import {authorizedUser} from '../tokens/authorized-user.ts';
import {formatGatewayDate} from '../tokens/gateway-date.ts';
import {oauthRefusal} from './oauth-refusal.ts';
import {refuseWrongClient} from './refuse-wrong-client.ts';
import type {SandboxApi, ServiceAnswer} from './sandbox-api.ts';

/**
 * Exchanges a code or a refresh token for an access token, under `http` and `param2`, without
 * looking at a signature (gateway.md sections 4.2 to 4.4 and 4.6).
 */
export const getToken: SandboxApi = {
  namespace: 'system.oauth2',
  name: 'getToken',
  protocols: ['http', 'param2'],
  needsToken: false,
  signed: false,
  belongsToGateway: true,
  argumentRules: [
    {name: 'grant_type', type: 'String', required: true},
    {name: 'client_id', type: 'String', required: true},
    {name: 'client_secret', type: 'String', required: true},
  ],
  answer(state, call) {
    const refusal = refuseWrongClient(state, call);
    if (refusal !== undefined) {
      return refusal;
    }
    switch (call.parameters.valueOf('grant_type')) {
      case 'authorization_code':
        return exchangeCode(state, call);
      case 'refresh_token':
        return refresh(state, call);
      default:
        return oauthRefusal(state.settings.badGrantTypeError, 'grant_type does not exist');
    }
  },
};

function exchangeCode(state: SandboxState, {application: {appKey}, parameters}: Call): ServiceAnswer {
  const code = parameters.valueOf('code') ?? '';
  if (!state.grants.redeemCode(code, appKey, parameters.valueOf('redirect_uri'))) {
    return oauthRefusal(state.settings.badGrantError, 'code is wrong, used or expired');
  }
  const wantsRefreshToken = parameters.valueOf('need_refresh_token') === 'true';
  const token = wantsRefreshToken ? state.grants.issueRefreshToken(appKey) : undefined;
  return {
    httpStatus: 200,
    data: {...accessTokenFields(state, appKey), ...refreshTokenFields(state, appKey, token)},
  };
}

function refresh(state: SandboxState, {application: {appKey}, parameters}: Call): ServiceAnswer {
  // Two official SDKs spell it refreshToken (gateway.md section 4.2).
  const token = parameters.valueOf('refresh_token') ?? parameters.valueOf('refreshToken') ?? '';
  const endsAtMs = state.grants.refreshTokenEnd(token, appKey);
  if (endsAtMs === undefined) {
    return oauthRefusal(state.settings.badGrantError, 'refresh_token is wrong, used or expired');
  }
  const isRepeated =
    state.settings.refreshTokenOnRefresh === 'when asked' &&
    parameters.valueOf('need_refresh_token') === 'true';
  const answered = rotate(state, appKey, token, endsAtMs) ?? (isRepeated ? token : undefined);
  return {
    httpStatus: 200,
    data: {...accessTokenFields(state, appKey), ...refreshTokenFields(state, appKey, answered)},
  };
}

/** The successor of a refresh token, where the options ask for one. */
function rotate(state: SandboxState, appKey: string, token: string, endsAtMs: number): string | undefined {
  const {rotation, singleUse} = state.options.current;
  if (singleUse) {
    state.grants.revokeRefreshToken(token);
  }
  return rotation || singleUse
    ? state.grants.issueRefreshToken(
        appKey,
        state.settings.rotatedRefreshTokenEnd === 'kept' ? endsAtMs : undefined,
      )
    : undefined;
}

/** A new access token with its user; `expires_in` is text (gateway.md section 4.3). */
export function accessTokenFields(state: SandboxState, appKey: string) {
  if (state.settings.earlierAccessToken === 'ended') {
    state.grants.revokeAccessTokensOf(appKey);
  }
  return {
    ...authorizedUser,
    expires_in: String(state.options.current.accessTokenSeconds),
    access_token: state.grants.issueAccessToken(appKey),
  };
}

/** A refresh token with its end, as the gateway writes it; nothing without a token. */
export function refreshTokenFields(state: SandboxState, appKey: string, token: string | undefined) {
  const endMs = token === undefined ? undefined : state.grants.refreshTokenEnd(token, appKey);
  return endMs === undefined ? {} : {refresh_token: token, refresh_token_timeout: formatGatewayDate(endMs)};
}
