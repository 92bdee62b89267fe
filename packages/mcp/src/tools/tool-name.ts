import {operationWords, type AnyOperation} from '@ali1688/kit';

/** The name of the tool of an operation: `ranking_top_list` of `ranking top-list`. */
export function toolName(operation: Pick<AnyOperation, 'topic' | 'name'>): string {
  return operationWords(operation).replaceAll(/[ :-]/g, '_');
}

/** How `--tools` is written: words separated by commas, each the name of a tool, `all` or `default`. */
export const toolWords = /^[a-z0-9]+(_[a-z0-9]+)*(,[a-z0-9]+(_[a-z0-9]+)*)*$/;
