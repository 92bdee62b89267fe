import {existsSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {converseOnTerminal, type Turn} from './support/converse-on-terminal.ts';
import {nothingSet, openLoginScene} from './support/login-scene.ts';
import {application} from './support/scene.ts';
import {findTerminalProvider} from './support/terminal.ts';

const provider = findTerminalProvider();

const appKeyQuestion = 'AppKey of your application';
const secretQuestion = 'AppSecret of the same application';
const typeAppKey: Turn = {after: appKeyQuestion, type: () => application.appKey};
const press = (key: string, question: string): Turn => ({after: question, type: () => key, end: ''});
const questions: readonly (readonly [string, readonly Turn[], string])[] = [
  ['the AppKey', [], appKeyQuestion],
  ['the AppSecret', [typeAppKey], secretQuestion],
];

describe.runIf(provider !== undefined)('at a question of auth login', () => {
  // `runIf` has seen to it; the type does not know.
  const terminal = provider ?? 'script';

  /** Presses one key and asks the terminal afterwards how it is set. */
  const pressAt = async (key: string, before: readonly Turn[], question: string) => {
    await using scene = await openLoginScene();
    const {exitCode, screen} = await converseOnTerminal(terminal, scene, {
      words: 'auth login',
      variables: nothingSet,
      turns: [...before, press(key, question)],
      afterwards: 'echo "the terminal afterwards:"; stty -a',
    });
    const [said = '', settings = ''] = screen.split('the terminal afterwards:');
    return {
      exitCode,
      said,
      settings,
      isHomeMade: existsSync(scene.home),
      requests: scene.sandbox.requests.total,
    };
  };

  test.each(questions)(
    'for %s, one Ctrl-C ends with 130 and leaves the terminal as it was',
    async (...at) => {
      const {exitCode, said, settings, ...left} = await pressAt('\u0003', at[1], at[2]);
      expect(exitCode, said).toBe(130);
      expect(said).toContain('INTERRUPTED');
      expect(settings).toMatch(/\sicanon\s/);
      expect(settings).toMatch(/\secho\s/);
      expect(left).toEqual({isHomeMade: false, requests: 0});
    },
  );

  test.each(questions)('for %s, Ctrl-D ends with 2 and says why', async (...at) => {
    const {exitCode, said, settings, ...left} = await pressAt('\u0004', at[1], at[2]);
    expect(exitCode, said).toBe(2);
    expect(said).toContain('USAGE_INVALID');
    expect(said).toContain('ali1688 auth url');
    expect(settings).toMatch(/\sicanon\s/);
    expect(settings).toMatch(/\secho\s/);
    expect(left).toEqual({isHomeMade: false, requests: 0});
  });
});
