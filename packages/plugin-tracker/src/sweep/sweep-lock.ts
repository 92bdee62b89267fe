import {withLock} from '@ali1688/home';
import {Ali1688Error, commandName} from '@ali1688/contracts/errors';
import {listSweeps, type Ledger} from '@ali1688/ledger';
import type {SweepPart} from './sweep-part.ts';

/**
 * Runs a sweep while no other one of this ledger is under way, in whatever process. The lock ends with the process,
 * however it ends. Where the system has no lock, the sweep runs without one.
 *
 * @throws `STATE_UNUSABLE`, which says how far the other one is
 */
export async function asOnlySweep<Result>(
  ledger: Ledger,
  {clock}: Pick<SweepPart, 'clock'>,
  work: () => Promise<Result>,
): Promise<Result> {
  if (ledger.path === undefined) return work();
  return withLock(`${ledger.path}.sweep-lock`, {clock, limitMs: 0}, async (hold) => {
    if (hold.kind === 'busy') throw await otherSweep(ledger);
    return work();
  });
}

async function otherSweep(ledger: Ledger): Promise<Ali1688Error> {
  const running = (await ledger.read((tables) => listSweeps(tables, 20))).find(
    ({state}) => state === 'running',
  );
  const {pending = 0, left = 0, ...settled} = running?.tasks ?? {};
  const done = Object.values(settled).reduce((sum, count) => sum + count, 0);
  const told =
    running === undefined
      ? {en: '', zh: ''}
      : {
          en: `: sweep ${running.sweepId}, begun ${new Date(running.startedAt).toISOString()}, ${done} of ${done + pending + left} calls done`,
          zh: `：第 ${running.sweepId} 次采集，开始于 ${new Date(running.startedAt).toISOString()}，已完成 ${done}/${done + pending + left} 次调用`,
        };
  return new Ali1688Error({
    code: 'STATE_UNUSABLE',
    retryable: true,
    text: {
      en: `Another sweep is running${told.en}. Nothing was sent.`,
      zh: `另一次采集正在进行${told.zh}。未发送任何请求。`,
    },
    hint: {
      en: `Wait for it, or look at: ${commandName('tracker sweeps')}`,
      zh: `请等待其完成，或查看：${commandName('tracker sweeps')}`,
    },
  });
}
