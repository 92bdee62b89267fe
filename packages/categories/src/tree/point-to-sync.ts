import {alterError, concernsOneItem, isAli1688Error, type Ali1688Error} from '@ali1688/contracts/errors';
import {treeTexts} from './tree-texts.ts';

/**
 * The failure of a call among many whose answers are lost with it: its hint names the command that keeps its
 * answers. Anything else is given back as it is, and so is what somebody in between answered, such as a firewall:
 * more calls, by whatever command, are what keeps a block alive.
 */
export function pointToSync(thrown: unknown, language: string): unknown {
  if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED' || isUnexplained(thrown)) return thrown;
  return alterError(thrown, {hint: treeTexts.syncKeeps(thrown.hint, language)});
}

/** An answer, and neither one of the service nor a refusal that is understood. */
function isUnexplained(failure: Ali1688Error): boolean {
  const {code, details} = failure;
  const isAnswer = details.gateway !== undefined && ['API_REJECTED', 'RESPONSE_INVALID'].includes(code);
  return isAnswer && !concernsOneItem(failure);
}
