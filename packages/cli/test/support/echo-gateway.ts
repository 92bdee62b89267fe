import {answerJson, startHttpServer, type SeenRequest, type TestServer} from '@ali1688/testkit';
import type {ServerResponse} from 'node:http';
import {canaries, repeatValues} from './canaries.ts';

/**
 * What becomes of a request.
 *
 * @param echo everything secret that was sent, and the AppSecret behind the signature
 */
export type Behaviour = (response: ServerResponse, echo: string, request: SeenRequest) => void;

/** How the two halves of a gateway behave. */
export type GatewayBehaviour = {readonly api: Behaviour; readonly token: Behaviour};

/** A gateway that repeats in its answers whatever secret it knows. Each half may be told to fail in its own way. */
export function startEchoGateway({api, token}: GatewayBehaviour): Promise<TestServer> {
  return startHttpServer((request, response) => {
    const sent = ['access_token', 'refresh_token', 'client_secret', 'code'].map(
      (name) => request.form.get(name) ?? '',
    );
    const echo = repeatValues([canaries.appSecret, ...sent.filter((value) => value !== '')]);
    if (request.path.includes('/system.oauth2/')) token(response, echo, request);
    else api(response, echo, request);
  });
}

/** A refusal whose message and request id hold the secrets. */
export function refuse(httpStatus: number, errorCode: string): Behaviour {
  return (response, echo) => {
    response.setHeader('Retry-After', '0');
    answerJson(response, httpStatus, {
      error_code: errorCode,
      error_message: `Refused: ${echo}`,
      exception: echo,
      request_id: echo,
    });
  };
}

/** A web page that holds the secrets. */
export function showPage(httpStatus: number): Behaviour {
  return (response, echo) => {
    response.writeHead(httpStatus, {'Content-Type': 'text/html', 'Retry-After': '0'});
    response.end(`<html><title>${echo}</title></html>`);
  };
}

/** A redirect to an address that holds the secrets. */
export const redirect: Behaviour = (response, echo) => {
  const query = new URLSearchParams({echo, ...canaries}).toString();
  response.writeHead(302, {Location: `http://127.0.0.1:9/?${query}`});
  response.end(echo);
};

/** JSON that breaks off behind the secrets. */
export const breakOff: Behaviour = (response, echo) => {
  response.writeHead(200, {'Content-Type': 'application/json'});
  response.end(`{"result":{"success":true,"result":${JSON.stringify(echo)}`);
};

/** Half of a promised body, then the end of the connection. */
export const cutBody: Behaviour = (response, echo) => {
  response.writeHead(200, {'Content-Type': 'application/json', 'Content-Length': '100000'});
  response.write(JSON.stringify({result: echo}), () => response.destroy());
};

/** No answer. */
export const hang: Behaviour = () => undefined;

/** The end of the connection, without an answer. */
export const dropConnection: Behaviour = (response) => void response.destroy();

/** The service's own refusal, in an answer with status 200. The category exists, so it is not the reason. */
export const refuseInBody: Behaviour = (response, echo, {path}) => {
  const category = {categoryId: 1111, chineseName: '家电', translatedName: 'Appliances', children: []};
  const result = path.includes('/category.translation.getById/')
    ? {success: true, code: 'S0000', result: category}
    : {success: false, code: echo, message: echo};
  answerJson(response, 200, {result});
};

/** Data of a wrong shape, with the secrets as values and as names of fields. */
export const answerWrongShape: Behaviour = (response, echo) => {
  const result = {[echo]: echo, rankId: {[echo]: 1}};
  answerJson(response, 200, {result: {success: true, result}});
};

/** A good answer in whose texts the secrets stand, one in each: a table cuts what is long. */
export const answerWell: Behaviour = (response, echo, {form}) => {
  const {appSecret} = canaries;
  const token = form.get('access_token') ?? appSecret;
  const product = {itemId: 920080895706, title: appSecret, translateTitle: token, serviceList: [token]};
  const ranking = {rankId: '1111', rankName: token, rankType: 'hot', rankProductModels: [product]};
  answerJson(response, 200, {result: {success: true, code: 'S0000', message: echo, result: ranking}});
};

/** A category in whose names the secrets stand, among others below the root. */
export const answerCategories: Behaviour = (response, echo, {form}) => {
  const {appSecret} = canaries;
  const token = form.get('access_token') ?? appSecret;
  const children = [
    {categoryId: 10166, chineseName: token, translatedName: `Clothes ${appSecret}`, level: '1'},
  ];
  const result = {categoryId: Number(form.get('categoryId')), chineseName: echo, children};
  answerJson(response, 200, {result: {success: true, code: 'S0000', message: echo, result}});
};

/** A new access token. */
export const grant: Behaviour = (response) => {
  answerJson(response, 200, {
    access_token: canaries.issuedToken,
    expires_in: '36000',
    resource_owner: 'seller',
  });
};

/** A new access token and a successor of the refresh token. */
export const grantSuccessor: Behaviour = (response) => {
  const {issuedToken, successor} = canaries;
  answerJson(response, 200, {access_token: issuedToken, refresh_token: successor, expires_in: '36000'});
};

/** An OAuth refusal that repeats the secrets. */
export const refuseGrant: Behaviour = (response, echo) => {
  answerJson(response, 400, {error: 'invalid_grant', error_description: echo, request_id: echo});
};

/** An answer without a token, in which everything else holds the secrets. */
export const grantNothing: Behaviour = (response, echo) => {
  answerJson(response, 200, {error: echo, error_description: echo, token: canaries.issuedToken});
};
