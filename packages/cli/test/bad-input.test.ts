import {describe, expect, test} from 'vitest';
import {expectFailure, expectFailureText} from './support/documents.ts';
import {openScene} from './support/scene.ts';
import type {Variables} from './support/place.ts';

const topList = ['ranking', 'top-list', '1111'];
const call = ['api', 'call', 'product.topList.query'];

/** The words, or the variables, and what the message must name. */
const cases: readonly {
  readonly name: string;
  readonly words?: readonly string[];
  readonly variables?: Variables;
  readonly naming: readonly string[];
}[] = [
  {name: 'a limit above 20', words: [...topList, '--limit', '50'], naming: ['--limit', '50', '20']},
  {name: 'a limit of zero', words: [...topList, '--limit', '0'], naming: ['--limit', '0']},
  {name: 'a negative limit', words: [...topList, '--limit', '-1'], naming: ['--limit', '-1']},
  {name: 'a limit that is no number', words: [...topList, '--limit', 'abc'], naming: ['--limit', 'abc']},
  {name: 'a limit with a fraction', words: [...topList, '--limit', '1.5'], naming: ['--limit', '1.5']},
  {name: 'an empty limit', words: [...topList, '--limit', ''], naming: ['--limit']},
  {name: 'a limit without a value', words: [...topList, '--limit'], naming: ['--limit']},
  {name: 'a negative category', words: ['ranking', 'top-list', '-1'], naming: ['CATEGORY_ID', '-1']},
  {name: 'a category of spaces', words: ['ranking', 'top-list', '  '], naming: ['CATEGORY_ID']},
  {
    name: 'a category with a control character',
    words: ['ranking', 'top-keyword', 'sh\u0007oes'],
    naming: ['CATEGORY_ID'],
  },
  {name: 'a category of 65 letters', words: ['ranking', 'top-list', 'x'.repeat(65)], naming: ['CATEGORY_ID']},
  {name: 'one argument too many', words: [...topList, '2222'], naming: ['2222']},
  {name: 'an unknown flag', words: [...topList, '--limt', '5'], naming: ['--limt', '--limit']},
  {name: 'a flag given twice', words: [...topList, '--limit', '1', '--limit', '2'], naming: ['--limit']},
  {name: 'a switch with a value', words: [...topList, '--sandbox=yes'], naming: ['--sandbox']},
  {name: 'an unknown format', words: [...topList, '--format', 'xml'], naming: ['--format', 'xml', 'json']},
  {
    name: '--json with another format',
    words: [...topList, '--json', '--format', 'csv'],
    naming: ['--json', 'csv'],
  },
  {name: 'an unknown field', words: [...topList, '--fields', 'items.nothing'], naming: ['items.nothing']},
  {name: 'a rank type of spaces', words: [...topList, '--type', '  '], naming: ['--type']},
  {
    name: 'a rank type with a control character',
    words: [...topList, '--type', 'a\u0007b'],
    naming: ['--type'],
  },
  {
    name: 'a topic with a flag and no command',
    words: ['ranking', '--format', 'json'],
    naming: ['ranking', 'ranking top-list'],
  },
  {name: 'a topic with an unknown flag', words: ['ranking', '--nope'], naming: ['ranking top-list']},
  {name: 'a language that is none', words: [...topList, '--lang', 'english'], naming: ['--lang', 'english']},
  {
    name: 'an unknown dimension',
    words: ['ranking', 'top-keyword', '1111', '--type', 'x'],
    naming: ['--type', 'cate'],
  },
  {name: 'a timeout of zero', words: [...topList, '--timeout', '0'], naming: ['--timeout', '0']},
  {
    name: 'a profile name in capitals',
    words: [...topList, '--profile', 'Shop'],
    naming: ['--profile', 'Shop'],
  },
  {name: 'an API that is missing', words: ['api', 'call'], naming: ['API']},
  {name: 'a term that is missing', words: ['category', 'search'], naming: ['TERM', 'category search --help']},
  {
    name: 'a second name that is missing',
    words: ['auth', 'profiles', 'rename', 'shop'],
    naming: ['NEW_NAME', 'rename --help'],
  },
  {
    name: 'an API that is not on the list',
    words: ['api', 'schema', 'product.topLst.query'],
    naming: ['product.topList.query'],
  },
  {
    name: 'a parameter without a value',
    words: [...call, '--param', 'language'],
    naming: ['--param', 'language'],
  },
  {
    name: 'a parameter given twice',
    words: [...call, '--param', 'a=1', '--param', 'a=2'],
    naming: ['--param a'],
  },
  {
    name: 'a parameter that is not JSON',
    words: [...call, '--param', 'rankQueryParams=x'],
    naming: ['rankQueryParams'],
  },
  {name: 'a token as parameter', words: [...call, '--param', 'access_token=t'], naming: ['access_token']},
  {name: 'the token service', words: ['api', 'call', 'system.oauth2:getToken'], naming: ['system.oauth2']},
  {name: 'neither API nor path', words: ['sign'], naming: ['--path']},
  {name: 'both API and path', words: ['sign', 'system:currentTime', '--path', 'a/b'], naming: ['--path']},
  {name: 'a port out of range', words: ['sandbox', 'start', '--port', '70000'], naming: ['--port', '70000']},
  {name: 'a relative home', variables: {ALI1688_HOME: 'home'}, naming: ['ALI1688_HOME']},
  {
    name: 'a gateway over http elsewhere',
    variables: {ALI1688_GATEWAY_URL: 'http://gateway.invalid/openapi'},
    naming: ['ALI1688_GATEWAY_URL'],
  },
  {
    name: 'a gateway with a password',
    variables: {ALI1688_GATEWAY_URL: 'https://user:password@127.0.0.1/openapi'},
    naming: ['ALI1688_GATEWAY_URL'],
  },
  {
    name: 'a host that only begins like this machine',
    variables: {ALI1688_GATEWAY_URL: 'http://127.0.0.1.gateway.invalid/openapi'},
    naming: ['ALI1688_GATEWAY_URL'],
  },
  {
    name: 'a gateway that is no address',
    variables: {ALI1688_GATEWAY_URL: 'gw'},
    naming: ['ALI1688_GATEWAY_URL'],
  },
  {name: 'a timeout of letters', variables: {ALI1688_TIMEOUT: 'soon'}, naming: ['ALI1688_TIMEOUT', 'soon']},
  {name: 'a negative timeout', variables: {ALI1688_TIMEOUT: '-5'}, naming: ['ALI1688_TIMEOUT', '-5']},
  {name: 'a rate of zero', variables: {ALI1688_QPS: '0'}, naming: ['ALI1688_QPS', '0']},
  {name: 'a rate of letters', variables: {ALI1688_QPS: 'fast'}, naming: ['ALI1688_QPS', 'fast']},
  {
    name: 'a sandbox switch that is none',
    variables: {ALI1688_SANDBOX: 'yes'},
    naming: ['ALI1688_SANDBOX', 'yes'],
  },
  {
    name: 'a profile that is none',
    variables: {ALI1688_PROFILE: 'My Shop'},
    naming: ['ALI1688_PROFILE', 'My Shop'],
  },
];

describe.concurrent('bad input is refused before anything is sent', () => {
  test.each(cases.map((row, index) => ({...row, index})))(
    '$name',
    async ({words = topList, variables, naming, index}) => {
      await using scene = await openScene();
      const inChinese = index % 2 === 1;
      const run = await scene.run(words, {...variables, ALI1688_LANG: inChinese ? 'zh' : 'en'});
      const {message, hint, retryable} = expectFailure(run, 'USAGE_INVALID');
      for (const word of naming) expect(message + hint).toContain(word);
      expect({retryable, isChinese: /\p{Script=Han}/u.test(message)}).toEqual({
        retryable: false,
        isChinese: inChinese,
      });
      expect(run.stderr).toBe('');
      expect(scene.sandbox.requests.total).toBe(0);
    },
  );

  test.each([
    {name: 'a limit above 20', words: [...topList, '--limit', '50', '--format', 'table'], variables: {}},
    {name: 'an unknown flag', words: [...topList, '--nothing', '--format', 'md'], variables: {}},
    {name: 'a relative home', words: [...topList, '--format', 'csv'], variables: {ALI1688_HOME: 'home'}},
    {name: 'raw with fields', words: [...topList, '--format', 'raw', '--fields', 'items'], variables: {}},
    {name: 'raw where there is no answer', words: ['ranking', 'types', '--format', 'raw'], variables: {}},
  ])('$name, as text', async ({words, variables}) => {
    await using scene = await openScene();
    const text = expectFailureText(await scene.run(words, variables), 'USAGE_INVALID');
    expect(text).toMatch(/^Error USAGE_INVALID: .+\nNext step: .+\n$/);
    expect(scene.sandbox.requests.total).toBe(0);
  });
});
