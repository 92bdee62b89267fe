import type {ServerResponse} from 'node:http';
import {answerJson, startHttpServer, temporaryFolder} from '@ali1688/testkit';

/** A row of an answer, as a test wants it. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows by the id of the category above them; `0` is the root. */
export type World = Readonly<Record<string, readonly Row[] | null>>;

/** A world of so many categories below the root, below each of those, and below each of these. */
export function regularWorld(first: number, second: number, third: number): World {
  const children = (parent: string, level: number, count: number): readonly Row[] =>
    Array.from({length: count}, (_unused, index) => {
      const id = `${parent === '0' ? '' : parent}${String(index + 10).padStart(2, '0')}`;
      return {
        categoryId: Number(id),
        chineseName: `门类${id}`,
        translatedName: `Kind ${id}`,
        language: 'en',
        leaf: level === 3,
        level: String(level),
        parentCateId: Number(parent),
      };
    });
  const world: Record<string, readonly Row[]> = {'0': children('0', 1, first)};
  for (const {categoryId: top} of world['0'] ?? []) {
    world[String(top)] = children(String(top), 2, second);
    for (const {categoryId: middle} of world[String(top)] ?? [])
      world[String(middle)] = children(String(middle), 3, third);
  }
  return world;
}

/** What becomes of a request, if not the usual answer. Returns whether it has dealt with it. */
export type Disturbance = (
  request: {readonly id: string; readonly number: number},
  response: ServerResponse,
) => boolean;

/** A category API of a world, with a home of its own for the commands that use it. */
export async function startCategoryWorld(world: World) {
  let rows = world;
  let disturbance: Disturbance = () => false;
  let searchDisturbance: (response: ServerResponse) => boolean = () => false;
  let forgotten = 0;
  let underWay = 0;
  let mostUnderWay = 0;
  const asked: string[] = [];
  const folder = await temporaryFolder();
  const server = await startHttpServer((request, response) => {
    if (request.path.includes('getByKeyword/')) {
      if (searchDisturbance(response)) return;
      const word = request.form.get('cateName') ?? '';
      const found = Object.values(rows).flatMap((each) => each ?? []);
      answerJson(response, 200, success(found.filter((row) => JSON.stringify(row).includes(word))));
      return;
    }
    const id = request.form.get('categoryId') ?? '';
    asked.push(id);
    underWay += 1;
    mostUnderWay = Math.max(mostUnderWay, underWay);
    response.on('close', () => (underWay -= 1));
    if (!disturbance({id, number: asked.length}, response)) answerJson(response, 200, answerOf(rows, id));
  });
  return {
    /** Ids that were asked for, in order. */
    asked,
    mostUnderWay: () => mostUnderWay,
    /** Requests to any API since the last call of `forgetRequests`. */
    requests: () => server.requests.slice(forgotten),
    forgetRequests: () => {
      forgotten = server.requests.length;
    },
    home: folder.path,
    change: (changed: World) => {
      rows = changed;
    },
    disturb: (by: Disturbance) => {
      disturbance = by;
    },
    disturbSearch: (by: typeof searchDisturbance) => {
      searchDisturbance = by;
    },
    answer: (response: ServerResponse, id: string) => answerJson(response, 200, answerOf(rows, id)),
    environment: {
      ALI1688_HOME: `${folder.path}/home`,
      ALI1688_GATEWAY_URL: `${server.origin}/openapi`,
      ALI1688_APP_KEY: '1000000',
      ALI1688_APP_SECRET: 'secret-of-no-value',
      ALI1688_ACCESS_TOKEN: 'token-of-no-value',
      ALI1688_QPS: '1000',
    },
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await folder.remove();
    },
  };
}

/** A refusal by the service, for good. */
export function refuse(response: ServerResponse, message = '类目不可用'): true {
  answerJson(response, 200, {result: {success: false, code: 'NOT_ALLOWED', message}});
  return true;
}

/** A refusal by the gateway: the application may not use this API. */
export function decline(response: ServerResponse): true {
  const body = {error_code: 'gw.APIACLDecline', error_message: 'AppKey is not allowed(acl)'};
  answerJson(response, 400, body);
  return true;
}

/** A connection that ends without an answer. */
export function breakOff(response: ServerResponse): true {
  response.destroy();
  return true;
}

/** A failure of the gateway. */
export function breakDown(response: ServerResponse): true {
  answerJson(response, 500, {});
  return true;
}

/** Success without a word. */
export function answerNothing(response: ServerResponse): true {
  answerJson(response, 200, success(null));
  return true;
}

function success(result: unknown) {
  return {result: {success: true, code: 'S0000', result}};
}

function answerOf(world: World, id: string) {
  const row = Object.values(world)
    .flatMap((rows) => rows ?? [])
    .find(({categoryId}) => String(categoryId) === id);
  if (id !== '0' && row === undefined)
    return {result: {success: false, code: 'NOT_FOUND', message: '类目不存在'}};
  return success({categoryId: Number(id), ...row, children: world[id] ?? null});
}
