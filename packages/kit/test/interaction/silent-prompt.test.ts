import {failureOf} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {silentPrompt} from '../../src/interaction/silent-prompt.ts';

const question = {en: 'AppKey:', zh: 'AppKey：'};

test.each([
  ['a text', () => silentPrompt.text(question)],
  ['a hidden text', () => silentPrompt.hidden(question)],
  ['a yes', () => silentPrompt.confirm(question)],
])('where nobody can answer, %s is refused with the question', async (_asked, ask) => {
  const {code, text} = await failureOf(ask);
  expect([code, text.en]).toEqual(['USAGE_INVALID', expect.stringContaining('AppKey:')]);
});

test('nor is a secret read there', async () => {
  const {code, text} = await failureOf(() => silentPrompt.secretFromStandardInput());
  expect([code, text.zh]).toEqual(['USAGE_INVALID', expect.stringContaining('AppSecret')]);
});
