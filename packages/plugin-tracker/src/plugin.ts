import {categoryExtra} from '@ali1688/categories';
import {definePlugin} from '@ali1688/kit';
import {sweep} from './operations/sweep.ts';

/** Rankings and hot words over time, with the skill `1688-tracker`. */
export const plugin = definePlugin({
  topic: 'tracker',
  operations: [sweep],
  skill: {
    name: '1688-tracker',
    summary: '1688 rankings over time: sweeps into a ledger, and what entered, left and moved.',
    extras: [categoryExtra],
  },
});
