import type {ServerResponse} from 'node:http';
import {answerJson, startHttpServer, type SeenRequest, type TestServer} from '@ali1688/testkit';

export type TokenServer = AsyncDisposable & {
  readonly gatewayUrl: string;
  readonly requests: readonly SeenRequest[];
  /** Replaces the way of answering; the default grants `access-1`, `access-2`, … for ten hours. */
  answerWith(answer: (request: SeenRequest, response: ServerResponse, count: number) => void): void;
  /** Answers every request with this. */
  answerAlways(httpStatus: number, body: unknown, headers?: Readonly<Record<string, string>>): void;
  /** Refresh tokens that were asked for, oldest first. */
  refreshTokens(): readonly (string | null)[];
};

/** A token service that counts. */
export async function startTokenServer(): Promise<TokenServer> {
  let answer = grant;
  const server: TestServer = await startHttpServer((request, response) => {
    answer(request, response, server.requests.length);
  });
  return {
    gatewayUrl: `${server.origin}/openapi`,
    requests: server.requests,
    answerWith: (next) => {
      answer = next;
    },
    answerAlways: (httpStatus, body, headers = {}) => {
      answer = (_request, response) => {
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        answerJson(response, httpStatus, body);
      };
    },
    refreshTokens: () => server.requests.map((request) => request.form.get('refresh_token')),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

function grant(_request: SeenRequest, response: ServerResponse, count: number): void {
  answerJson(response, 200, {access_token: `access-${count}`, expires_in: '36000', memberId: 'b2b-1'});
}
