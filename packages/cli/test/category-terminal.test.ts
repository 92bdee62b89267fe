import {describe, expect, test} from 'vitest';
import {converseOnTerminal, type Turn} from './support/converse-on-terminal.ts';
import {openScene, type Scene} from './support/scene.ts';
import {findTerminalProvider} from './support/terminal.ts';

const provider = findTerminalProvider();

const question = /Which one\?[^\n]*$/;
const [ctrlC, ctrlD] = ['\u0003', '\u0004'];

/** Types an answer when the question stands on the screen. */
function answer(text: string, end?: string): Turn {
  return {after: question, type: () => text, ...(end === undefined ? {} : {end})};
}

describe.runIf(provider !== undefined)('choosing a category on a terminal', () => {
  const converse = (scene: Scene, words: string, turns: readonly Turn[], language = 'en') =>
    converseOnTerminal(provider ?? 'script', scene, {
      words,
      turns,
      variables: {NO_COLOR: '1', ALI1688_LANG: language},
    });

  test.each([
    ['an id', '10166'],
    ['a Chinese name', '女装'],
    ['a translated name', "women's CLOTHING"],
  ])('without a category all first-level ones are shown, and %s goes on', async (_what, typed) => {
    await using scene = await openScene();
    const {exitCode, screen} = await converse(scene, 'ranking top-list --limit 2', [answer(typed)]);
    expect(exitCode, screen).toBe(0);
    expect(screen).toContain('These are the first-level categories of 1688:');
    expect(screen).toMatch(/10166 +女装 +Women's clothing/);
    expect(screen).toContain('Translated title');
    expect(scene.sandbox.requests.byApi['product.topList.query']).toBe(1);
  });

  test('asks in Chinese', async () => {
    await using scene = await openScene();
    const {exitCode, screen} = await converse(
      scene,
      'ranking top-keyword',
      [{after: '选择哪一个？', type: () => '鞋'}],
      'zh',
    );
    expect(exitCode, screen).toBe(0);
    expect(screen).toContain('一级类目如下');
  });

  test('an answer that means none is asked again', async () => {
    await using scene = await openScene();
    const {exitCode, screen} = await converse(scene, 'ranking top-list --limit 2', [
      answer('pear'),
      {after: /"pear" matches none of these[^]*Which one/, type: () => '鞋'},
    ]);
    expect(exitCode, screen).toBe(0);
    expect(scene.sandbox.requests.byApi['product.topList.query']).toBe(1);
  });

  test('a name of several categories becomes a list of those', async () => {
    await using scene = await openScene();
    const {exitCode, screen} = await converse(scene, 'ranking top-list dress --limit 1', [answer('1031910')]);
    expect(exitCode, screen).toBe(0);
    expect(screen).toContain('No category is named exactly "dress".');
    expect(screen).not.toContain('first-level categories');
  });

  test.each([
    ['Ctrl-D', ctrlD, ''],
    ['Enter', '', undefined],
  ])('%s chooses none, and the failure stands', async (_key, typed, end) => {
    await using scene = await openScene();
    const {exitCode, screen} = await converse(scene, 'ranking top-list', [answer(typed, end)]);
    expect(exitCode, screen).toBe(2);
    expect(screen).toMatch(/^Error CATEGORY_REQUIRED: /m);
    expect(scene.sandbox.requests.byApi['product.topList.query']).toBeUndefined();
  });

  test('Ctrl-C ends with 130', async () => {
    await using scene = await openScene();
    const {exitCode, screen} = await converse(scene, 'ranking top-list', [answer(ctrlC, '')]);
    expect(exitCode, screen).toBe(130);
    expect(screen).toMatch(/^Error INTERRUPTED: /m);
  });

  test.each([
    ['CI is set', '', {CI: '1'}],
    ['the result is for a program', '--format csv', {}],
    ['standard output leads elsewhere', '--format table >/dev/null', {}],
    ['standard input is no terminal', '</dev/null', {}],
  ])('nobody is asked where %s', async (_where, words, variables) => {
    await using scene = await openScene(variables);
    const {exitCode, screen} = await converse(scene, `ranking top-list ${words}`, []);
    expect(exitCode, screen).toBe(2);
    expect(screen).toContain('CATEGORY_REQUIRED');
    expect(screen).not.toMatch(/Which one/);
  });
});
