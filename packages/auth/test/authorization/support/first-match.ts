import type {Readable} from 'node:stream';

/** Reads the output of a program until a pattern matches, and gives its first group. Fails if the output ends before. */
export function firstMatch(output: Readable, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    output.setEncoding('utf8');
    output.on('data', (chunk: string) => {
      text += chunk;
      const found = pattern.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    output.on('end', () => reject(new Error(`The program never printed ${String(pattern)}: ${text}`)));
  });
}
