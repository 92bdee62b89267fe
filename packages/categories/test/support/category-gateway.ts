import type {Environment} from '@ali1688/kit';
import {
  answerJson,
  startHttpServer,
  temporaryFolder,
  type SeenRequest,
  type TestServer,
} from '@ali1688/testkit';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

/** What the gateway says to one API: a status and a body. */
export type Reply = {readonly httpStatus: number; readonly body: unknown};

/** Replies by the last part of an API's name (`getById`), and those of `alibaba.category.get` as `category.get`. */
export type Replies = Readonly<Record<string, (form: URLSearchParams) => Reply>>;

export type CategoryGateway = AsyncDisposable & {
  readonly requests: TestServer['requests'];
  /** Names of the APIs that were called, in order, each as `replies` has it. */
  called(): readonly string[];
  /** An application without a grant: no token can be had. */
  readonly application: Environment;
  /** The same with a ready access token. */
  readonly environment: Environment;
};

/** A real server that answers the category APIs as told, and refuses every other API. */
export async function startCategoryGateway(replies: Replies): Promise<CategoryGateway> {
  const nameOf = ({path}: SeenRequest) => Object.keys(replies).find((name) => path.includes(`${name}/`));
  const server = await startHttpServer((request, response) => {
    const {httpStatus, body} = replies[nameOf(request) ?? '']?.(request.form) ?? refused('gw.APIUnsupported');
    answerJson(response, httpStatus, body);
  });
  const home = await temporaryFolder();
  const application = {
    ALI1688_HOME: home.path,
    ALI1688_GATEWAY_URL: `${server.origin}/openapi`,
    ALI1688_APP_KEY: '1000000',
    ALI1688_APP_SECRET: 'secret-of-no-value',
  };
  return {
    requests: server.requests,
    called: () => server.requests.map((request) => nameOf(request) ?? request.path),
    application,
    environment: {...application, ALI1688_ACCESS_TOKEN: 'token-of-no-value', ALI1688_QPS: '1000'},
    async [Symbol.asyncDispose]() {
      await server.close();
      await home.remove();
    },
  };
}

/** Success with data in the envelope of the cross-border APIs. */
export function answered(data: unknown): Reply {
  return {httpStatus: 200, body: {result: {success: true, code: 'S0000', message: '成功', result: data}}};
}

/** A refusal by the service behind the gateway. */
export function declined(code: string): Reply {
  return {httpStatus: 200, body: {result: {success: false, code, message: '类目不存在'}}};
}

/** A refusal by the gateway. */
export function refused(errorCode: string): Reply {
  return {httpStatus: 400, body: {error_code: errorCode, error_message: 'refused'}};
}

/** An answer as an official page prints it: a fixture of the contracts. */
export async function printedAnswer(name: string): Promise<Reply> {
  const path = join(import.meta.dirname, '../../../contracts/test/fixtures', `${name}.json`);
  const fixture: unknown = JSON.parse(await readFile(path, 'utf8'));
  return {httpStatus: 200, body: Reflect.get(Object(fixture), 'response')};
}
