import {Ali1688Error, type Bilingual} from '@ali1688/contracts/errors';
import {stateReasons, stateUnusableTexts} from '../texts/state-texts.ts';
import {faultName} from './file-fault.ts';
import type {Preparation} from './prepare-folders.ts';

/** `STATE_UNUSABLE`, exit 8: a command whose purpose is to save cannot. (token-store.md section 11) */
export function stateUnusable(shownPath: string, reason: Bilingual, hint?: Bilingual): Ali1688Error {
  const texts = stateUnusableTexts(shownPath, reason);
  return new Ali1688Error({code: 'STATE_UNUSABLE', ...texts, ...(hint && {hint})});
}

/** The reason of a fault of the system: its short name, such as `EACCES`. */
export function reasonOfFault(fault: unknown): Bilingual {
  const name = faultName(fault);
  return name === undefined ? stateReasons.unknown : {en: name, zh: name};
}

/** `STATE_UNUSABLE`: nothing can be kept in a place that is not ready. */
export function notReady(shownPath: string, preparation: Preparation): Ali1688Error {
  return stateUnusable(shownPath, reasonOf(preparation));
}

function reasonOf(preparation: Preparation): Bilingual {
  if (preparation.kind === 'unwritable') return reasonOfFault(preparation.error);
  if (preparation.kind === 'no-home') return stateReasons.noHome;
  return preparation.kind === 'ready' ? stateReasons.unknown : stateReasons[preparation.kind];
}
