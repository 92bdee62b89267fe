import {systemOauth2GetToken} from '@ali1688/contracts';
import type {AnswerContext} from '../../entries/answer-context.ts';
import type {Call} from '../../entries/call.ts';
import {answerApi, type ServiceAnswer} from '../../entries/sandbox-api.ts';
import {authorizedUser} from '../../tokens/authorized-user.ts';
import {formatGatewayDate} from '../../wire/gateway-date.ts';
import {oauthRefusal, refuseWrongClient} from './oauth-refusals.ts';

/**
 * Exchanges a code or a refresh token for an access token, under `http` and `param2`, without
 * looking at a signature (gateway.md sections 4.2 to 4.4 and 4.6).
 */
export const getToken = answerApi(systemOauth2GetToken, {
  arguments: {grant_type: 'String', client_id: 'String', client_secret: 'String'},
  answer(context, call) {
    const refusal = refuseWrongClient(context, call);
    if (refusal !== undefined) {
      return refusal;
    }
    switch (call.parameters.valueOf('grant_type')) {
      case 'authorization_code':
        return exchangeCode(context, call);
      case 'refresh_token':
        return refresh(context, call);
      default:
        return oauthRefusal(context.settings.badGrantTypeError, 'grant_type does not exist');
    }
  },
});

function exchangeCode(context: AnswerContext, {application: {appKey}, parameters}: Call): ServiceAnswer {
  const code = parameters.valueOf('code') ?? '';
  if (!context.grants.redeemCode(code, appKey, parameters.valueOf('redirect_uri'))) {
    return oauthRefusal(context.settings.badGrantError, 'code is wrong, used or expired');
  }
  const wantsRefreshToken = parameters.valueOf('need_refresh_token') === 'true';
  const token = wantsRefreshToken ? context.grants.issueRefreshToken(appKey) : undefined;
  return {
    httpStatus: 200,
    data: {...accessTokenFields(context, appKey), ...refreshTokenFields(context, appKey, token)},
  };
}

function refresh(context: AnswerContext, {application: {appKey}, parameters}: Call): ServiceAnswer {
  // Two official SDKs spell it refreshToken (gateway.md section 4.2).
  const token = parameters.valueOf('refresh_token') ?? parameters.valueOf('refreshToken') ?? '';
  const endsAtMs = context.grants.refreshTokenEnd(token, appKey);
  if (endsAtMs === undefined) {
    return oauthRefusal(context.settings.badGrantError, 'refresh_token is wrong, used or expired');
  }
  const isRepeated =
    context.settings.refreshTokenOnRefresh === 'when asked' &&
    parameters.valueOf('need_refresh_token') === 'true';
  const answered = rotate(context, appKey, token, endsAtMs) ?? (isRepeated ? token : undefined);
  return {
    httpStatus: 200,
    data: {...accessTokenFields(context, appKey), ...refreshTokenFields(context, appKey, answered)},
  };
}

/** The successor of a refresh token, where the options ask for one. */
function rotate(context: AnswerContext, appKey: string, token: string, endsAtMs: number): string | undefined {
  const {rotation, singleUse} = context.options.current;
  if (singleUse) {
    context.grants.revokeRefreshToken(token);
  }
  return rotation || singleUse
    ? context.grants.issueRefreshToken(
        appKey,
        context.settings.rotatedRefreshTokenEnd === 'kept' ? endsAtMs : undefined,
      )
    : undefined;
}

/** A new access token with its user; `expires_in` is text (gateway.md section 4.3). */
export function accessTokenFields(context: AnswerContext, appKey: string) {
  if (context.settings.earlierAccessToken === 'ended') {
    context.grants.revokeAccessTokensOf(appKey);
  }
  return {
    ...authorizedUser,
    expires_in: String(context.options.current.accessTokenSeconds),
    access_token: context.grants.issueAccessToken(appKey),
  };
}

/** A refresh token with its end, as the gateway writes it; nothing without a token. */
export function refreshTokenFields(context: AnswerContext, appKey: string, token: string | undefined) {
  const endMs = token === undefined ? undefined : context.grants.refreshTokenEnd(token, appKey);
  return endMs === undefined ? {} : {refresh_token: token, refresh_token_timeout: formatGatewayDate(endMs)};
}
