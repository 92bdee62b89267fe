import {isServiceRefusal} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {categoryExistence} from './category-existence.ts';

/**
 * Runs a call about one category. When the service refuses it, the reason may be that the
 * category does not exist; then that is the failure, which tells the refusal as well, else the
 * refusal stands as it came.
 *
 * @throws `CATEGORY_UNKNOWN` with the first-level categories, or what the call threw
 */
export async function callForCategory<Data>(
  context: OperationContext,
  categoryId: string,
  call: () => Promise<Data>,
): Promise<Data> {
  try {
    return await call();
  } catch (thrown) {
    if (!isServiceRefusal(thrown)) throw thrown;
    const existence = await categoryExistence(context, categoryId, thrown);
    throw existence.kind === 'unknown' ? existence.failure : thrown;
  }
}
