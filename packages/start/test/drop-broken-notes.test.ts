import {EventEmitter, once} from 'node:events';
import {expect, test} from 'vitest';
import {dropBrokenNotes} from '../src/drop-broken-notes.ts';

/** A stream whose writes are kept, until it breaks in one way or another. */
function fragileStream() {
  const written: string[] = [];
  let fault: Error | undefined;
  const stream = Object.assign(new EventEmitter(), {
    write(text: string | Uint8Array, ..._rest: unknown[]): boolean {
      if (fault !== undefined) throw fault;
      written.push(String(text));
      return true;
    },
  });
  return {
    stream,
    written,
    throwFromNowOn: () => {
      fault = new Error('ENOSPC');
    },
  };
}

test('nothing is written to a stream for notes after its first fault, and whoever waits is told', async () => {
  const {stream, written} = fragileStream();
  dropBrokenNotes(stream);
  stream.write('before');
  stream.emit('error', new Error('EPIPE'));
  const told = new EventEmitter();
  const heard = once(told, 'done');
  expect(stream.write('after', () => told.emit('done'))).toBe(true);
  await heard;
  expect(written).toEqual(['before']);
});

test('a write that throws its fault breaks nothing', () => {
  const {stream, throwFromNowOn} = fragileStream();
  dropBrokenNotes(stream);
  throwFromNowOn();
  expect(stream.write('lost')).toBe(true);
});

test('a stream is watched once, however often it is asked for', () => {
  const {stream} = fragileStream();
  dropBrokenNotes(stream);
  dropBrokenNotes(stream);
  expect(stream.listenerCount('error')).toBe(1);
});
