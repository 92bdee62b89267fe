import {isAli1688Error, isServiceRefusal} from '@ali1688/contracts/errors';
import type {ApiProbe, OperationContext} from '@ali1688/kit';
import {faultOf, type Diagnosis} from './diagnosis.ts';

/**
 * Whether the token is accepted and whether the application may call each API. A refusal by the
 * service itself (an unknown category, say) means that the call got through.
 */
export async function checkApis(
  context: OperationContext,
  probes: readonly ApiProbe[],
): Promise<readonly Diagnosis[]> {
  const diagnoses: Diagnosis[] = [];
  for (const probe of probes) {
    const diagnosis = await checkApi(probe.api, () => probe.call(context));
    diagnoses.push(diagnosis);
    // Without a token, a network or a place in the queue the others would fail alike.
    if (diagnosis.fault !== undefined && diagnosis.fault.code !== 'PERMISSION_DENIED') break;
  }
  return diagnoses;
}

async function checkApi(api: string, call: () => Promise<unknown>): Promise<Diagnosis> {
  try {
    await call();
  } catch (thrown) {
    if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') throw thrown;
    if (!isServiceRefusal(thrown)) {
      return {
        check: api,
        found: {en: 'the call was refused or failed', zh: '调用被拒绝或失败'},
        fault: faultOf(thrown),
      };
    }
  }
  return {check: api, found: {en: 'may be called', zh: '可以调用'}};
}
