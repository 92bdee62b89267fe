import type {Api} from '@ali1688/contracts';
import {isAli1688Error, isServiceRefusal, type Ali1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {faultOf, type Diagnosis} from './diagnosis.ts';
import {asProbe} from './probed-apis.ts';

/** Whether the token is accepted and whether the application may call each API, with one call each. */
export async function checkApis(
  context: Pick<OperationContext, 'call'>,
  apis: readonly Api[],
): Promise<readonly Diagnosis[]> {
  const diagnoses: Diagnosis[] = [];
  for (const api of apis) {
    const diagnosis = await checkApi(context, api);
    diagnoses.push(diagnosis);
    // Without a token, a network or a place in the queue the others would fail alike.
    if (diagnosis.fault !== undefined && !isOfOneApi(diagnosis.fault.code)) break;
  }
  return diagnoses;
}

async function checkApi(context: Pick<OperationContext, 'call'>, api: Api): Promise<Diagnosis> {
  try {
    await context.call(asProbe(api), {});
  } catch (thrown) {
    if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') throw thrown;
    if (!gotThrough(thrown)) {
      return {
        check: api.name,
        found: {en: 'the call was refused or failed', zh: '调用被拒绝或失败'},
        fault: faultOf(thrown),
      };
    }
  }
  return {check: api.name, found: {en: 'may be called', zh: '可以调用'}};
}

const isOfOneApi = (code: string): boolean => code === 'PERMISSION_DENIED' || code === 'API_UNSUPPORTED';

/** Whether the gateway misses the parameters alone, or the service itself has answered. */
function gotThrough(error: Ali1688Error): boolean {
  const {answeredBy, gateway} = error.details;
  if (answeredBy === 'token-service') return false;
  const errorCode = gateway?.errorCode ?? '';
  return /^gw\.(ParamMissing|IllegalParam)$/i.test(errorCode) || isServiceRefusal(error);
}
