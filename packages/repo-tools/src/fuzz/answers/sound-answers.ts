import type {Api} from '@ali1688/contracts';
import {isRecord} from '@ali1688/contracts/json';
import {createGateway} from '@ali1688/gateway';
import {createHttpsTransport} from '@ali1688/gateway/https';
import {startSandbox, type SandboxApi} from '@ali1688/sandbox';
import {createSteadyClock, startOfTest, type SeenRequest} from '@ali1688/testkit';
import {askedParameters, asksForToken, calledApi} from './read-request.ts';
import {tokenAnswer} from './token-answer.ts';

/** Gives the answer that a request would get if nothing were wrong, whatever its token and signature. */
export type SoundAnswers = AsyncDisposable & {
  answer(request: Pick<SeenRequest, 'path' | 'form'>): Promise<{httpStatus: number; body: string}>;
};

/** How many first-level categories are left, so that a walk of all categories asks dozens of times. */
const roots = 3;

/** The answer about the first level with a few categories. Others stay as they are. */
function withFewRoots(body: string): string {
  const answer: unknown = JSON.parse(body);
  const outer = isRecord(answer) ? answer['result'] : undefined;
  const inner = isRecord(outer) ? outer['result'] : undefined;
  if (!isRecord(outer) || !isRecord(inner) || String(inner['categoryId']) !== '0') return body;
  const children: readonly unknown[] = Array.isArray(inner['children']) ? inner['children'] : [];
  return JSON.stringify({result: {...outer, result: {...inner, children: children.slice(0, roots)}}});
}

/** An API that nobody knows, as `api call` may name one. */
const unlistedAnswer = {
  httpStatus: 200,
  body: '{"result":{"success":true,"code":"200","result":{"id":1164408192156408878,"rows":[{"a":1},{"a":2}]}}}',
};

/**
 * Answers of a sandbox, each asked for once but for the time. Token services are no part of it: what they grant are canaries.
 *
 * @param apis those with a contract
 * @param sandboxApis answers that plugins bring
 */
export async function openSoundAnswers(
  apis: readonly Api[],
  sandboxApis: readonly SandboxApi[],
): Promise<SoundAnswers> {
  const sandbox = await startSandbox({today: '2026-11-22', apis: sandboxApis});
  const transport = createHttpsTransport();
  const {appKey, appSecret} = sandbox.credentials;
  const client = createGateway({
    baseUrl: sandbox.gatewayUrl,
    application: {appKey, appSecret},
    tokenSource: {getToken: () => Promise.resolve(sandbox.issueAccessToken())},
    transport,
    clock: createSteadyClock(),
    timeoutMs: 30_000,
  });
  const token = sandbox.issueAccessToken();
  const known = new Map<string, {httpStatus: number; body: string}>();

  async function ask(api: Api, parameters: Readonly<Record<string, string>>) {
    const {url, body} = client.prepareUnlisted(api, parameters, api.needsToken ? token : undefined);
    const answer = await transport.post({url, body, timeoutMs: 30_000, maxResponseBytes: 2 ** 24});
    return {httpStatus: answer.httpStatus, body: withFewRoots(Buffer.from(answer.body).toString('utf8'))};
  }

  return {
    async answer({path, form}) {
      if (asksForToken(path)) return {httpStatus: 200, body: JSON.stringify(tokenAnswer(startOfTest))};
      const api = calledApi(path, apis);
      if (api === undefined) return unlistedAnswer;
      const parameters = askedParameters(form);
      const key = JSON.stringify([path, parameters]);
      // The time is another each time.
      const isKept = api.namespace !== 'system';
      const answer =
        (isKept ? known.get(key) : undefined) ?? (await ask(api, Object.fromEntries(parameters)));
      known.set(key, answer);
      return answer;
    },
    async [Symbol.asyncDispose]() {
      await transport.close();
      await sandbox.close();
    },
  };
}
