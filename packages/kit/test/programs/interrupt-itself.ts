import {createServer} from 'node:net';
import * as z from 'zod/mini';
import {processHost} from '../../src/host/process-host.ts';
import {defineHostOperation} from '../../src/operation/define-host-operation.ts';
import {runOperation} from '../../src/run/run-operation.ts';
import {scriptFace} from '../../src/script/script-face.ts';

// A program that gets the signal named on its command line while it works. With `twice` it does not
// end at the first and gets a second one.
const [signal = 'SIGINT', howOften = 'once'] = process.argv.slice(2);

const wait = defineHostOperation({
  name: 'wait',
  summary: {en: 'Wait.', zh: '等待。'},
  needs: 'nothing',
  arguments: {},
  flags: {},
  examples: [],
  output: () => z.object({}),
  async run(session) {
    process.kill(process.pid, signal);
    await session.untilInterrupted();
    return {};
  },
});

const host = processHost('program');
// Something open, as work under way has; without it the process would end by itself.
const server = createServer().listen(0, '127.0.0.1');
host.interrupted.addEventListener('abort', () => {
  if (howOften === 'once') server.close();
  else process.kill(process.pid, signal);
});
process.exitCode = await runOperation({
  operation: wait,
  argv: [],
  command: 'program',
  host,
  face: scriptFace,
});
