import {describe, expect, test} from 'vitest';
import {checkWord} from '../../src/input/check-field.ts';
import {languageField, unusualLanguageNote} from '../../src/input/language-field.ts';
import {failureOf} from '@ali1688/testkit';

describe('languages', () => {
  const field = languageField({en: 'Language.', zh: '语言。'});

  test.each(['en', 'vi', 'zh', 'pt_BR'])('%s has the form of a language code', (code) => {
    expect(checkWord(field, code, {label: '--lang'})).toBe(code);
  });

  test.each(['EN', 'english', 'en-US', 'e', ''])('"%s" has not', async (code) => {
    expect((await failureOf(() => checkWord(field, code, {label: '--lang'}))).text.en).toContain(
      'a language code',
    );
  });

  test('a code that is not known to work gets a note, a known one none', () => {
    expect(unusualLanguageNote('ja')).toBeUndefined();
    const note = unusualLanguageNote('xx');
    expect(note?.code).toBe('LANGUAGE_UNUSUAL');
    expect(note?.text.en).toContain('"xx"');
    expect(note?.text.zh).toContain('“xx”');
  });
});
