// Records boards until something fails, and prints the failure and how many were kept before.
import {isAli1688Error} from '@ali1688/contracts/errors';
import {recordSnapshot} from '../../src/index.ts';
import {openLedgerIn} from '../support/open-ledger-in.ts';
import {ranking, ranks, start} from '../support/samples.ts';

const [home = ''] = process.argv.slice(2);
const ledger = openLedgerIn(home);
let kept = 0;
try {
  for (; kept < 10_000; kept += 1) {
    const ids = Array.from({length: 20}, (_, index) => `${kept * 20 + index}`);
    await ledger.write((tables) => recordSnapshot(tables, ranking(start + kept, ranks(...ids))));
  }
  console.log(JSON.stringify({kept}));
} catch (error) {
  if (!isAli1688Error(error)) throw error;
  const {code, exitCode, text, hint} = error;
  console.log(JSON.stringify({kept, code, exitCode, text, hint}));
} finally {
  await ledger.close();
}
