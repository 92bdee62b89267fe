import {isAli1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '../operation/operation-context.ts';
import {categoryExistence} from './category-existence.ts';
import {categoryUnknown} from './category-failure.ts';

/**
 * Runs a call about one category. When the service refuses it, the reason may be that the
 * category does not exist; then that is the failure, else the refusal stands as it came.
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
    const isServiceRefusal =
      isAli1688Error(thrown) && thrown.code === 'API_REJECTED' && thrown.gateway?.httpStatus === 200;
    if (isServiceRefusal && (await categoryExistence(context, categoryId)) === 'unknown') {
      throw await categoryUnknown(context, categoryId);
    }
    throw thrown;
  }
}
