import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const program = fileURLToPath(new URL('./programs/write-and-end.ts', import.meta.url));

test('a status of its own is kept when the reader has gone', async () => {
  const child = spawn(process.execPath, ['--conditions=@ali1688/source', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  expect({exitCode, stderr}).toEqual({exitCode: 2, stderr: 'worked on\n'});
});
