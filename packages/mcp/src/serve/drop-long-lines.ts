import {Transform} from 'node:stream';

const newline = 0x0a;

/**
 * A stream that lets lines through, of a longer one than that its beginning alone: no message, which is dropped as any
 * other line that is none. The transport of the SDK would end the service instead.
 *
 * @param most bytes of a line
 * @param onFault told once of each line that is too long
 */
export function dropLongLines(most: number, onFault: (fault: Error) => void): Transform {
  let length = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const kept: Buffer[] = [];
      for (let start = 0; start < chunk.length;) {
        const found = chunk.indexOf(newline, start);
        const end = found === -1 ? chunk.length : found;
        const room = Math.max(0, most - length);
        if (length <= most && end - start > room)
          onFault(new Error(`A line of more than ${most} bytes is no message.`));
        kept.push(chunk.subarray(start, Math.min(end, start + room)), chunk.subarray(end, end + 1));
        length = found === -1 ? length + end - start : 0;
        start = end + 1;
      }
      done(null, Buffer.concat(kept));
    },
  });
}
