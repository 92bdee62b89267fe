import {systemCurrentTime} from '@ali1688/contracts';
import {isAli1688Error} from '@ali1688/contracts/errors';
import type {Session} from '@ali1688/kit';
import type {Diagnosis} from './diagnosis.ts';

/** One signed call that needs no token: proves network, AppKey and AppSecret at once (gateway.md section 7). */
export async function checkReachability(session: Session): Promise<Diagnosis> {
  try {
    const time = await session.call(systemCurrentTime, {});
    return {
      check: 'selftest',
      found: {en: `the gateway answers, its time is ${time}`, zh: `网关可用，其时间为 ${time}`},
    };
  } catch (thrown) {
    if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') throw thrown;
    return {
      check: 'selftest',
      found: {en: 'the signed test call failed', zh: '签名测试调用失败'},
      fault: {code: thrown.code, cause: thrown.text, next: thrown.hint},
    };
  }
}
