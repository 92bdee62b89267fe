import {operationWords, type AnyOperation} from '@ali1688/kit';

/** The name of the tool of an operation: `ranking_top_list` of `ranking top-list`. */
export function toolName(operation: Pick<AnyOperation, 'topic' | 'name'>): string {
  return operationWords(operation).replaceAll(/[ :-]/g, '_');
}
