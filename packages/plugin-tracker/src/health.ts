import {isAli1688Error} from '@ali1688/contracts/errors';
import type {HealthLook} from '@ali1688/kit';
import {ledgerStatus, openLedger} from '@ali1688/ledger';

/** The ledger as `doctor` looks at it: whether it can be used, how large it is and how old. */
export const ledgerHealth: HealthLook = {
  check: 'ledger',
  async look({runtime, scope}) {
    const ledger = openLedger({runtime, scope});
    if (ledger.path === undefined || !process.getBuiltinModule('node:fs').existsSync(ledger.path))
      return undefined;
    const {shownPath} = ledger;
    try {
      const {bytes, snapshots, newest, unfinishedSweeps} = await ledgerStatus(ledger);
      const size = `${(bytes / 1e6).toFixed(1)} MB`;
      const since = {
        en: newest === undefined ? '' : `, the newest of ${newest}`,
        zh: newest === undefined ? '' : `，最新为 ${newest}`,
      };
      const rest = {
        en: unfinishedSweeps === 0 ? '' : `, ${unfinishedSweeps} sweeps unfinished`,
        zh: unfinishedSweeps === 0 ? '' : `，${unfinishedSweeps} 次采集未完成`,
      };
      return {
        found: {
          en: `${shownPath}: ${size}, ${snapshots} snapshots${since.en}${rest.en}`,
          zh: `${shownPath}：${size}，${snapshots} 份快照${since.zh}${rest.zh}`,
        },
      };
    } catch (thrown) {
      if (!isAli1688Error(thrown)) throw thrown;
      return {found: {en: `${shownPath} cannot be used`, zh: `${shownPath} 无法使用`}, fault: thrown};
    } finally {
      await ledger.close();
    }
  },
};
