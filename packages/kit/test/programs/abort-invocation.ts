import {isAli1688Error} from '@ali1688/contracts/errors';
import {invoke} from '../../src/invoke/invoke.ts';
import {runtimeOf} from '../support/open-runtime.ts';
import {lookUp} from '../support/sample-operations.ts';

// A program that aborts two invocations, one while the token is asked for and one while it waits for that token,
// against a server that never answers. It closes nothing and calls no exit: it ends when nothing is left.
const [gatewayUrl = '', home = ''] = process.argv.slice(2);
const runtime = runtimeOf({gatewayUrl}, home);
const first = new AbortController();
const second = new AbortController();

async function codeOf(signal: AbortSignal): Promise<string> {
  try {
    await invoke(runtime, lookUp, {categoryId: '12'}, {signal});
    return 'answered';
  } catch (thrown) {
    return isAli1688Error(thrown) ? thrown.code : String(thrown);
  }
}

const codes = [codeOf(first.signal), codeOf(second.signal)];
setTimeout(() => {
  first.abort();
  setTimeout(() => second.abort(), 50);
}, 300);
for (const code of codes) process.stdout.write(`${await code}\n`);
