import {categoryExtra} from '@ali1688/categories';
import {definePlugin} from '@ali1688/kit';
import {ledgerHealth} from './health.ts';
import {backup} from './operations/backup.ts';
import {changes} from './operations/changes.ts';
import {check} from './operations/check.ts';
import {exportRows} from './operations/export.ts';
import {history} from './operations/history.ts';
import {importRows} from './operations/import.ts';
import {keywords} from './operations/keywords.ts';
import {movers} from './operations/movers.ts';
import {overlap} from './operations/overlap.ts';
import {prune} from './operations/prune.ts';
import {status} from './operations/status.ts';
import {sweep} from './operations/sweep.ts';
import {sweeps} from './operations/sweeps.ts';
import {watch} from './operations/watch.ts';

/** Rankings and hot words over time, with the skill `1688-tracker`. */
export const plugin = definePlugin({
  topic: 'tracker',
  operations: [
    sweep,
    changes,
    movers,
    overlap,
    history,
    keywords,
    watch,
    sweeps,
    status,
    check,
    backup,
    prune,
    exportRows,
    importRows,
  ],
  health: ledgerHealth,
  skill: {
    name: '1688-tracker',
    summary: '1688 rankings over time: sweeps into a ledger, and what entered, left and moved.',
    extras: [categoryExtra],
  },
});
