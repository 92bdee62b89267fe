import {answerJson, startHttpServer} from '@ali1688/testkit';

/** What is asked of one API: the fields of its one JSON parameter. */
export type Asked = {readonly api: string; readonly fields: Readonly<Record<string, unknown>>};

/** What a service says: its data, or the code of a refusal. */
export type Said = {readonly data: unknown} | {readonly refusal: string} | {readonly gateway: string};

/** A gateway that answers as told, and the environment that leads to it. */
export async function startProductGateway(say: (asked: Asked) => Said) {
  const asked: Asked[] = [];
  const parameters: string[] = [];
  const server = await startHttpServer((request, response) => {
    const api = /([^./]+)\/\w+$/.exec(request.path)?.[1] ?? '';
    const [parameter, text] = [...request.form].find(([name]) => /params?(New)?$/i.test(name)) ?? ['', '{}'];
    parameters.push(parameter);
    const one = {api, fields: JSON.parse(text) as Readonly<Record<string, unknown>>};
    asked.push(one);
    const said = say(one);
    if ('gateway' in said) answerJson(response, 400, {error_code: said.gateway, error_message: 'refused'});
    else if ('refusal' in said)
      answerJson(response, 200, {result: {success: false, code: said.refusal, message: '失败'}});
    else
      answerJson(response, 200, {result: {success: 'true', code: '200', retCode: 'S000', result: said.data}});
  });
  return {
    asked,
    /** The name of the parameter of each call. */
    parameters,
    environment: {
      ALI1688_GATEWAY_URL: `${server.origin}/openapi`,
      ALI1688_APP_KEY: '1000000',
      ALI1688_APP_SECRET: 'secret-of-no-value',
      ALI1688_ACCESS_TOKEN: 'token-of-no-value',
      ALI1688_QPS: '1000',
    },
    [Symbol.asyncDispose]: () => server.close(),
  };
}
