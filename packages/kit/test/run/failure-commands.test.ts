import {Ali1688Error, commandName, nameCommands} from '@ali1688/contracts/errors';
import {at, parseDocument, offeredCategories, offeredMatches} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {createSecretGuard} from '../../src/secrets/secret-guard.ts';
import {writeFailure} from '../../src/present/write-failure.ts';
import {createTestHost} from '../support/test-host.ts';

test('a failure names commands as the program at hand takes them, and keeps everything that it offers', async () => {
  const host = createTestHost();
  const [list, doctor] = [commandName('category list'), commandName('doctor')];
  const failure = new Ali1688Error({
    code: 'CATEGORY_UNKNOWN',
    text: {en: `See ${list}.`, zh: `见 ${list}。`},
    hint: {en: `Run ${doctor}.`, zh: `运行 ${doctor}。`},
    details: {
      gateway: {httpStatus: 200, errorCode: 'X'},
      lists: [
        offeredCategories([{categoryId: '1', chineseName: '农业'}]),
        offeredMatches([{categoryId: '2', chineseName: '鞋', level: '2'}]),
      ],
      checks: [{check: 'clock', ok: false, found: 'slow', next: doctor}],
      missing: [{id: '3', reason: {en: `refused, see ${doctor}`, zh: '被拒绝'}}],
      failed: [{id: '4', code: 'TIMEOUT', message: {en: `late, see ${doctor}`, zh: '超时'}}],
    },
  });
  const asScript = (text: string) =>
    nameCommands(text, (command) => command.replace('ali1688', 'node it.mjs'));
  const output = {failure, json: true, language: 'en', guard: createSecretGuard()} as const;
  await writeFailure({...output, host: {...host, nameCommands: asScript}});
  const error = at(parseDocument(host.stdout.text()), 'error');

  const plain = createTestHost();
  await writeFailure({...output, host: plain});
  const asTyped = plain.stdout.text();
  expect(asTyped).toContain('Run ali1688 doctor.');
  expect(error).toEqual(at(parseDocument(asTyped.replaceAll('ali1688 ', 'node it.mjs ')), 'error'));
  expect(Object.keys(Object(error))).toEqual(
    expect.arrayContaining(['gateway', 'categories', 'matches', 'checks', 'missing', 'failed']),
  );
});
