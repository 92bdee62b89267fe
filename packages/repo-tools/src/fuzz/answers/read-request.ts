import {apiPath, type Api} from '@ali1688/contracts';

/** What a request carries beside what it asks. */
const ownParameters: ReadonlySet<string> = new Set(['access_token', '_aop_signature', '_aop_timestamp']);

/** What a request asks, by name: without token and signature. */
export function askedParameters(form: URLSearchParams): readonly (readonly [name: string, value: string])[] {
  return [...form]
    .filter(([name]) => !ownParameters.has(name))
    .toSorted(([first], [second]) => (first < second ? -1 : 1));
}

/** Whether a request asks the token service. */
export function asksForToken(path: string): boolean {
  return path.includes('/system.oauth2/');
}

/** The API that a request calls; undefined where none with a contract has that path. */
export function calledApi(path: string, apis: readonly Api[]): Api | undefined {
  return apis.find((api) => path.includes(`/${apiPath(api, '')}`));
}
