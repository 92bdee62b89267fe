import {systemCurrentTime} from '@ali1688/contracts';
import {commandName, isAli1688Error} from '@ali1688/contracts/errors';
import type {DoctorContext} from './doctor-parts.ts';
import {faultOf, type Diagnosis} from './diagnosis.ts';
import {gatewayTime} from './gateway-time.ts';

/** A clock that is further off is worth a word: the store judges the age of tokens by it. */
const largestClockErrorMs = 5 * 60_000;

/**
 * One signed call that needs no token: proves network, proxy, AppKey and AppSecret at once
 * (gateway.md section 7), and compares the clocks.
 *
 * @param now milliseconds since 1970
 */
export async function checkGateway(
  context: Pick<DoctorContext, 'call'>,
  now: () => number,
): Promise<readonly Diagnosis[]> {
  try {
    const time = await context.call(systemCurrentTime, {});
    const reached: Diagnosis = {
      check: 'reachability',
      found: {en: 'the gateway accepts a signed call', zh: '网关接受签名请求'},
    };
    const theirs = gatewayTime(time);
    return theirs === undefined ? [reached] : [reached, checkClock(now() - theirs)];
  } catch (thrown) {
    if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') throw thrown;
    return [
      {
        check: 'reachability',
        found: {en: 'the signed test call failed', zh: '签名测试请求失败'},
        fault: faultOf(thrown),
      },
    ];
  }
}

function checkClock(aheadMs: number): Diagnosis {
  const seconds = Math.round(aheadMs / 1000);
  const isBehind = seconds < 0;
  const found = {
    en: `this machine is ${Math.abs(seconds)} s ${isBehind ? 'behind' : 'ahead of'} the gateway`,
    zh: `本机比网关${isBehind ? '慢' : '快'} ${Math.abs(seconds)} 秒`,
  };
  if (Math.abs(aheadMs) <= largestClockErrorMs) return {check: 'clock', found};
  return {
    check: 'clock',
    found,
    fault: {
      code: 'STATE_UNUSABLE',
      cause: {
        en: 'The age of tokens is judged by this clock, so they are renewed too early or too late.',
        zh: '令牌的有效期依据本机时间判断，时间不准会导致过早或过晚续期。',
      },
      next: {
        en: `Set the clock of this machine, then run: ${commandName('doctor')}`,
        zh: `请校准本机时间，然后运行：${commandName('doctor')}`,
      },
    },
  };
}
