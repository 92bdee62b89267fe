import {createServer} from 'node:net';
import * as z from 'zod/mini';
import {processHost} from '../../src/terminal/process-host.ts';
import {runCommandLine} from '../../src/command-line/run-command-line.ts';
import {scriptFace} from '../../src/script/script-face.ts';
import {readsThisMachine} from '../../src/operation/effects.ts';
import {defineOperation} from '../../src/operation/define-operation.ts';

// A program that gets the signal named on its command line while it works. With `twice` it does not
// end at the first and gets a second one.
const [signal = 'SIGINT', howOften = 'once'] = process.argv.slice(2);

const wait = defineOperation({
  name: 'wait',
  summary: {en: 'Wait.', zh: '等待。'},
  effects: readsThisMachine,
  apis: [],
  input: {},
  examples: [],
  output: () => z.object({}),
  async run(context) {
    process.kill(process.pid, signal);
    await new Promise<void>((resolve) => {
      context.signal.addEventListener('abort', () => resolve(), {once: true});
    });
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
process.exitCode = await runCommandLine({
  operation: wait,
  argv: [],
  command: 'program',
  host,
  face: scriptFace,
});
