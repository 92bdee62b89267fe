import type {Note} from '@ali1688/contracts/ports';
import {describe, expect, test} from 'vitest';
import {checkLock} from '../src/check-lock.ts';

/** Looks at the lock as on a Node.js with or without it. */
function look(isAvailable: boolean) {
  const notes: Note[] = [];
  const diagnosis = checkLock({
    store: {isKernelLockAvailable: () => isAvailable},
    note: (note) => void notes.push(note),
  });
  return {diagnosis, notes};
}

describe('the lock of doctor', () => {
  test('passes without a word where there is one', () => {
    const {diagnosis, notes} = look(true);
    expect(diagnosis).toMatchObject({check: 'lock', found: {en: 'the kernel lock is available'}});
    expect(diagnosis.fault).toBeUndefined();
    expect(notes).toEqual([]);
  });

  test('passes with a note on a Node.js that a skill runs on and that has none, so that the calls are tried too', () => {
    const {diagnosis, notes} = look(false);
    expect(diagnosis.fault).toBeUndefined();
    expect(diagnosis.found.en).toMatch(/^none/);
    expect(notes.map(({code}) => code)).toEqual(['LOCK_UNAVAILABLE']);
    expect(notes[0]?.text.en).toContain('22.13');
    expect(notes[0]?.text.zh).toContain('22.13');
  });
});
