import {expect, it} from 'vitest';
import {foreignNoteText} from '../../src/texts/note-texts.ts';

it.skipIf(process.platform === 'win32')('names the home of another user as one word of a command', () => {
  const {en, zh} = foreignNoteText("~/it's my home");
  const command = String.raw`sudo chown -R $USER ~/'it'\''s my home'`;
  expect(en).toContain(`Fix: ${command}`);
  expect(zh).toContain(`修复方法：${command}`);
});
