import {answerJson, startHttpServer, type TestServer} from '@ali1688/testkit';

/** What a server says to one API, by the last part of its name. */
export type Replies = Readonly<
  Record<string, (form: URLSearchParams) => {readonly httpStatus: number; readonly body: unknown}>
>;

/** A server that answers as told, and the environment that leads to it. */
export async function startGatewayServer(replies: Replies) {
  const server: TestServer = await startHttpServer((request, response) => {
    const reply = Object.entries(replies).find(([name]) => request.path.includes(`${name}/`))?.[1];
    const {httpStatus, body} = reply?.(request.form) ?? refused('gw.APIUnsupported', 'no reply is set');
    answerJson(response, httpStatus, body);
  });
  return {
    server,
    /** Names of the APIs that were called, in order. */
    called: () => server.requests.map(({path}) => /([^./]+)\/\w+$/.exec(path)?.[1]),
    environment: {
      ALI1688_GATEWAY_URL: `${server.origin}/openapi`,
      ALI1688_APP_KEY: '1000000',
      ALI1688_APP_SECRET: 'secret-of-no-value',
      ALI1688_ACCESS_TOKEN: 'token-of-no-value',
    },
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** Success with data in the envelope of the cross-border APIs. */
export function answered(data: unknown) {
  return {httpStatus: 200, body: {result: {success: true, code: 'S0000', result: data}}};
}

/** A refusal by the service behind the gateway. */
export function declined(code: string, message: string) {
  return {httpStatus: 200, body: {result: {success: false, code, message}}};
}

/** A refusal by the gateway. */
export function refused(errorCode: string, errorMessage: string) {
  return {httpStatus: 400, body: {error_code: errorCode, error_message: errorMessage}};
}

/** The first level of a small world of categories. */
const firstLevel = [
  {categoryId: 10166, chineseName: '女装', translatedName: "Women's clothing"},
  {categoryId: 1038378, chineseName: '鞋', translatedName: 'Shoes'},
];

/** What `alibaba.category.get` says of them: Chinese names alone. */
export function knownChineseCategories(form: URLSearchParams) {
  const categoryID = Number(form.get('categoryID'));
  const childCategorys = firstLevel.map(({categoryId, chineseName}) => ({id: categoryId, name: chineseName}));
  const isKnown = categoryID === 0 || firstLevel.some(({categoryId}) => categoryId === categoryID);
  return {
    httpStatus: 200,
    body: isKnown
      ? {succes: 'true', categoryInfo: [{categoryID, ...(categoryID === 0 ? {childCategorys} : {})}]}
      : {succes: 'false', errorCode: 'NOT_FOUND', errorMsg: '类目不存在'},
  };
}

/** Categories whose Chinese or English name holds the word. */
export function searchedCategories(form: URLSearchParams) {
  const word = form.get('cateName') ?? '';
  return answered(
    firstLevel.filter(({chineseName, translatedName}) => `${chineseName} ${translatedName}`.includes(word)),
  );
}

/** A category API that knows the first level and no other category. */
export function knownCategories(form: URLSearchParams) {
  const categoryId = Number(form.get('categoryId'));
  if (categoryId === 0) return answered({categoryId: 0, children: firstLevel});
  const category = firstLevel.find((candidate) => candidate.categoryId === categoryId);
  return category === undefined ? declined('NOT_FOUND', '类目不存在') : answered(category);
}
