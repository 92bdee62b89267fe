import type {LocalDocument} from '@ali1688/contracts/ports';
import type {OperationContext} from '@ali1688/kit';

/** The folder of the home that holds local trees. */
export const treeFolder = 'categories';

/** The tree of one language in the home, and the journal of a walk that is under way. */
export async function categoryDocuments(
  context: Pick<OperationContext, 'localDocument'>,
  language: string,
): Promise<{readonly tree: LocalDocument; readonly journal: LocalDocument}> {
  const named = async (ending: string) => context.localDocument({folder: treeFolder, name: language, ending});
  return {tree: await named('json'), journal: await named('partial')};
}
