import type {LocalDocument} from '@ali1688/contracts/ports';
import type {OperationContext} from '../operation/operation-context.ts';

/** The tree of one language in the home, and the journal of a walk that is under way. */
export function categoryDocuments(
  context: OperationContext,
  language: string,
): {readonly tree: LocalDocument; readonly journal: LocalDocument} {
  const named = (ending: string) => context.localDocument({folder: 'categories', name: language, ending});
  return {tree: named('json'), journal: named('partial')};
}
