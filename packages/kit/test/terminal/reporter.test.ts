import {plainText} from '@ali1688/contracts/errors';
import {describe, expect, test} from 'vitest';
import {createReporter} from '../../src/terminal/reporter.ts';

type Options = {verbose?: boolean; language?: 'en' | 'zh'; nameCommands?: (text: string) => string};

function reporterOf(options: Options = {}) {
  const lines: string[] = [];
  const {verbose = false, language = 'en', nameCommands = plainText} = options;
  const writeLine = (line: string) => lines.push(line);
  return {lines, reporter: createReporter({verbose, language, nameCommands, writeLine})};
}

const sandboxNote = {code: 'SANDBOX', text: {en: 'Made up.', zh: '虚构。'}};

describe('notes', () => {
  test('are told once', () => {
    const {lines, reporter} = reporterOf();
    reporter.note(sandboxNote);
    reporter.note({...sandboxNote});
    expect(lines).toEqual(['Note SANDBOX: Made up.']);
  });

  test('of one code with another text are another note', () => {
    const {lines, reporter} = reporterOf();
    reporter.note(sandboxNote);
    reporter.note({code: 'SANDBOX', text: {en: 'Other.', zh: '其他。'}});
    expect(lines).toHaveLength(2);
  });

  test('are told in the language of the run', () => {
    const {lines, reporter} = reporterOf({language: 'zh'});
    reporter.note(sandboxNote);
    expect(lines).toEqual(['提示 SANDBOX：虚构。']);
  });

  test('name the commands of the program at hand', () => {
    const {lines, reporter} = reporterOf({nameCommands: (text) => text.replace('ali1688', 'node x.mjs')});
    reporter.note({code: 'X', text: {en: 'Run: ali1688 auth login', zh: '请运行：ali1688 auth login'}});
    expect(lines).toEqual(['Note X: Run: node x.mjs auth login']);
  });

  test('keep to one line without acting characters', () => {
    const {lines, reporter} = reporterOf();
    const text = 'a\u001b[2J\nb\u009b\u202e';
    reporter.note({code: 'X', text: {en: text, zh: text}});
    expect(lines).toEqual(['Note X: a␛[2J b\\u009b\\u202e']);
  });
});

describe('diagnosis', () => {
  test('is silent unless asked for', () => {
    const {lines, reporter} = reporterOf();
    reporter.debug('gateway call attempted', {attempt: 1});
    expect(lines).toEqual([]);
  });

  test('is one line with its fields, without acting characters', () => {
    const {lines, reporter} = reporterOf({verbose: true});
    reporter.debug('call attempted', {attempt: 1, isLast: true, error: 'a\u001b[31m\nb'});
    reporter.debug('done');
    expect(lines).toEqual(['ali1688 call attempted attempt=1 isLast=true error=a␛[31m b', 'ali1688 done']);
  });
});
