import {alterError, isAli1688Error} from '@ali1688/contracts/errors';
import {treeTexts} from './tree-texts.ts';

/**
 * The failure of a call among many whose answers are lost with it: its hint names the command that keeps its
 * answers. Anything else is given back as it is.
 */
export function pointToSync(thrown: unknown, language: string): unknown {
  if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') return thrown;
  return alterError(thrown, {hint: treeTexts.syncKeeps(thrown.hint, language)});
}
