import {loadPart} from '@ali1688/contracts/errors';

/**
 * Loads what a call needs only when its category is missing, unknown or in doubt: the contracts of the
 * category APIs, the list to choose from, the failures.
 *
 * @throws `UNEXPECTED` when its file was left out of a copy of the program
 */
export function loadCategoryRecovery() {
  return loadPart(async () => import('./category-recovery.ts'));
}
