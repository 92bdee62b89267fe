import type {Sandbox} from '../../src/index.ts';
import {field, paths, post, postSigned, refresh, topListArguments, type Fields} from './client.ts';

export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const daySeconds = 24 * 60 * 60;
export const dayMs = daySeconds * 1000;

/** Where the codes of the tests go; nobody listens there. */
export const callback = 'http://127.0.0.1:1/callback';

/** A clock that moves only when it is told to. */
export function createClock() {
  let timeMs = Date.UTC(2026, 10, 22);
  return {now: () => timeMs, advance: (durationMs: number) => void (timeMs += durationMs)};
}

/** What an API that needs a token says to this one. */
export async function topListStatus(sandbox: Sandbox, token: unknown): Promise<number> {
  const fields = {...topListArguments, access_token: String(token)};
  return (await postSigned(sandbox, paths.topList, fields)).status;
}

/** Asks for the authorize page. */
export function authorize(sandbox: Sandbox, query: Fields): Promise<Response> {
  const address = `${sandbox.authUrl}/oauth/authorize?${new URLSearchParams(query).toString()}`;
  return fetch(address, {redirect: 'manual'});
}

/** A code of a sandbox that consents at once. */
export async function obtainCode(sandbox: Sandbox, redirectUri = callback): Promise<string> {
  const query = {client_id: sandbox.credentials.appKey, site: '1688', redirect_uri: redirectUri, state: 's'};
  const location = (await authorize(sandbox, query)).headers.get('location') ?? '';
  return new URL(location).searchParams.get('code') ?? '';
}

export function exchange(sandbox: Sandbox, code: string, more: Fields = {}): Promise<Response> {
  const fields = {grant_type: 'authorization_code', code, redirect_uri: callback};
  return refresh(sandbox, {...fields, need_refresh_token: 'true', ...more});
}

/** Renews the built-in grant, or another one, with a fresh access token. */
export function postpone(sandbox: Sandbox, more: Fields = {}): Promise<Response> {
  const access_token = sandbox.issueAccessToken().reveal();
  return refresh(sandbox, {access_token, ...more}, paths.postponeToken);
}

/** The refresh token of an answer; empty where there is none. */
export async function refreshTokenOf(response: Response): Promise<string> {
  const token = field(await response.json(), 'refresh_token');
  return typeof token === 'string' ? token : '';
}

/** Posts to the gateway as another application. */
export function exchangeAs(
  sandbox: Sandbox,
  appKey: string,
  secret: string,
  code: string,
): Promise<Response> {
  return post(sandbox, `${paths.getToken}/${appKey}`, {
    grant_type: 'authorization_code',
    need_refresh_token: 'true',
    client_id: appKey,
    client_secret: secret,
    redirect_uri: callback,
    code,
  });
}
