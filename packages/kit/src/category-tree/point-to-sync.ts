import {isAli1688Error} from '@ali1688/contracts/errors';
import {treeTexts} from './tree-texts.ts';
import {withHint} from './with-hint.ts';

/**
 * The failure of a call among many whose answers are lost with it: its hint names the command that keeps its
 * answers. Anything else is given back as it is.
 */
export function pointToSync(thrown: unknown, language: string): unknown {
  if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') return thrown;
  return withHint(thrown, treeTexts.syncKeeps(thrown.hint, language));
}
