import {answerApi, type ApiFacts} from '../../entries/sandbox-api.ts';
import {accessTokenFields, refreshTokenFields} from './get-token.ts';
import {oauthRefusal, refuseWrongClient} from './oauth-refusals.ts';

/** No contract describes it, because nothing in the suite calls it as an API: auth writes the request itself. */
const contract: ApiFacts = {
  namespace: 'system.oauth2',
  name: 'postponeToken',
  version: 1,
  protocol: 'param2',
  needsToken: false,
  signed: false,
};

const postponableMs = 30 * 24 * 60 * 60 * 1000;

/**
 * Renews a refresh token within its last 30 days: the answer carries a new one and the old one ends;
 * earlier it is refused with HTTP 400 (gateway.md section 4.5).
 */
export const postponeToken = answerApi(contract, {
  arguments: {
    client_id: 'String',
    client_secret: 'String',
    refresh_token: 'String',
    access_token: 'String',
  },
  answer(context, call) {
    const {appKey} = call.application;
    const refusal = refuseWrongClient(context, call);
    if (refusal !== undefined) {
      return refusal;
    }
    if (!context.grants.acceptsAccessToken(call.parameters.valueOf('access_token') ?? '', appKey)) {
      // 401 for a bad access token (gateway.md section 4.6).
      return {
        ...oauthRefusal(context.settings.badGrantError, 'access_token is wrong or expired'),
        httpStatus: 401,
      };
    }
    const token = call.parameters.valueOf('refresh_token') ?? '';
    const endMs = context.grants.refreshTokenEnd(token, appKey);
    if (endMs === undefined) {
      return oauthRefusal(context.settings.badGrantError, 'refresh_token is wrong, used or expired');
    }
    if (endMs - context.now() > postponableMs) {
      return oauthRefusal(context.settings.badGrantError, 'refresh_token is not in its last 30 days');
    }
    context.grants.revokeRefreshToken(token);
    const renewed = context.grants.issueRefreshToken(appKey);
    return {
      httpStatus: 200,
      data: {...accessTokenFields(context, appKey), ...refreshTokenFields(context, appKey, renewed)},
    };
  },
});
