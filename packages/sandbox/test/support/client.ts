import {createHmac} from 'node:crypto';
import {builtInApplication, type Sandbox, type SandboxApplication} from '../../src/index.ts';

export type Fields = Readonly<Record<string, string>>;

/** The signature by the text of the rule (gateway.md section 2.1), independent of the package under test. */
export function sign(path: string, fields: Fields, secret: string): string {
  const parts = Object.entries(fields).map(([name, value]) => `${name}${value}`);
  parts.sort();
  return createHmac('sha1', secret)
    .update(path + parts.join(''), 'utf8')
    .digest('hex')
    .toUpperCase();
}

export const paths = {
  topList: 'param2/1/com.alibaba.fenxiao.crossborder/product.topList.query',
  topKeyword: 'param2/1/com.alibaba.fenxiao.crossborder/product.search.topKeyword',
  getById: 'param2/1/com.alibaba.fenxiao.crossborder/category.translation.getById',
  getByKeyword: 'param2/1/com.alibaba.fenxiao.crossborder/category.translation.getByKeyword',
  categoryGet: 'param2/1/com.alibaba.product/alibaba.category.get',
  currentTime: 'param2/1/system/currentTime',
  getToken: 'http/1/system.oauth2/getToken',
  postponeToken: 'param2/1/system.oauth2/postponeToken',
} as const;

export const topListArguments: Fields = {
  rankQueryParams: JSON.stringify({rankId: '1111', rankType: 'hot', limit: 20, language: 'en'}),
};

/** Posts a form, nothing added. */
export function post(sandbox: Sandbox, path: string, fields: Fields): Promise<Response> {
  const body = new URLSearchParams(fields);
  return fetch(`${sandbox.gatewayUrl}/${path}`, {method: 'POST', body, redirect: 'manual'});
}

/** Posts a signed form. Without a secret it is signed wrongly. */
export function postSigned(
  sandbox: Sandbox,
  path: string,
  fields: Fields,
  application: Pick<SandboxApplication, 'appKey' | 'appSecret'> = builtInApplication,
): Promise<Response> {
  const fullPath = `${path}/${application.appKey}`;
  const signature = sign(fullPath, fields, application.appSecret.reveal());
  return post(sandbox, fullPath, {...fields, _aop_signature: signature});
}

/** Posts a signed form with a fresh access token. */
export function postWithToken(
  sandbox: Sandbox,
  path: string,
  fields: Fields,
  application: Pick<SandboxApplication, 'appKey' | 'appSecret'> = builtInApplication,
): Promise<Response> {
  const token = sandbox.issueAccessToken(application.appKey).reveal();
  return postSigned(sandbox, path, {...fields, access_token: token}, application);
}

/** Exchanges the built-in grant, or another one, for an access token. */
export function refresh(
  sandbox: Sandbox,
  fields: Fields = {},
  path: string = paths.getToken,
): Promise<Response> {
  const {appKey, appSecret, refreshToken} = sandbox.credentials;
  return post(sandbox, `${path}/${appKey}`, {
    grant_type: 'refresh_token',
    client_id: appKey,
    client_secret: appSecret.reveal(),
    refresh_token: refreshToken.reveal(),
    ...fields,
  });
}

/** Status and gateway code of an answer. */
export async function refusalOf(response: Response): Promise<{status: number; code: unknown}> {
  const body: unknown = await response.json();
  return {status: response.status, code: field(body, 'error_code')};
}

/** A field of a value of unknown type, by a dotted path; undefined where there is none. */
export function field(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((current, name) => {
    return typeof current === 'object' && current !== null ? Reflect.get(current, name) : undefined;
  }, value);
}

/** A list at a dotted path; empty where there is none. */
export function list(value: unknown, path: string): readonly unknown[] {
  const found = field(value, path);
  return Array.isArray(found) ? found : [];
}
