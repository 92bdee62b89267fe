import {alterError, commandName, isAli1688Error} from '@ali1688/contracts/errors';
import type {PartOpening} from '@ali1688/kit';
import {movers, openLedger, parseWhen} from '@ali1688/ledger';

/**
 * The climbers of the best-seller ranking of a category, from the ledger.
 *
 * @throws `SNAPSHOT_MISSING` with the sweep to run; `STATE_UNUSABLE`
 */
export async function climbers(
  {runtime, scope}: PartOpening,
  {categoryId, limit, since}: {readonly categoryId: string; readonly limit: number; readonly since: string},
) {
  const ledger = openLedger({runtime, scope});
  const now = runtime.clock.now();
  try {
    return await ledger.read((tables) =>
      movers(tables, {
        now,
        by: 'rank',
        count: limit,
        categoryIds: [categoryId],
        types: ['hot'],
        since: parseWhen(since, '--since', now),
      }),
    );
  } catch (thrown) {
    if (!isAli1688Error(thrown) || thrown.code !== 'SNAPSHOT_MISSING') throw thrown;
    const sweep = commandName(`tracker sweep ${categoryId} --type hot`);
    throw alterError(thrown, {
      hint: {
        en: `soaring is what climbed between two sweeps, and 1688 does not tell the past. Run this now and again later: ${sweep}`,
        zh: `飙升榜依据两次采集之间的名次上升，1688 不提供历史数据。请现在运行一次，之后再运行一次：${sweep}`,
      },
    });
  } finally {
    await ledger.close();
  }
}
