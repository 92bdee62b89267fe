import {formatTexts, findRows} from '@ali1688/output';
import type {Outcome} from '../invoke/outcome.ts';
import {bodyOf, resultOf} from './result-of.ts';
import type {Target} from './target.ts';
import {writeFailure} from './write-failure.ts';

/**
 * Writes what an operation came to where it was asked for: the one way from an outcome to output. A document tells what
 * is missing from a partial result itself; where something else, or nothing, stands on standard output, that is told
 * on standard error. Standard output is written to before this waits for anything.
 *
 * @throws `USAGE_INVALID` for a field that the result does not have, and for raw without an answer of the gateway;
 *   `STATE_UNUSABLE` when the file cannot be written
 */
export async function present(outcome: Outcome, target: Target): Promise<void> {
  const {format, file, guard} = target;
  const result = resultOf(outcome, target);
  const rendered = target.render(result);
  // Only a spreadsheet is waited for.
  const content = rendered instanceof Promise ? await rendered : rendered;
  const shown = guard.redactContent(content);
  await target.write(shown, result);
  if (format.shows === 'body') tellBody(outcome, target, typeof content !== 'string' && shown !== content);
  if (outcome.error === undefined || (format.shows === 'document' && file === undefined)) return;
  await writeFailure({failure: outcome.error, json: false, ...target});
}

/**
 * Writes a piece of a result to a target that takes pieces; {@link present} writes the rest of it.
 *
 * @throws what writing to a file throws
 */
export async function presentPiece(piece: Outcome, target: Target): Promise<void> {
  const result = resultOf(piece, target);
  const content = await target.render(result);
  target.append?.(target.guard.redactContent(content));
  const rows = findRows(result.data, result.layouts[0])?.rows ?? [];
  target.rowsBefore = (target.rowsBefore ?? 0) + rows.length;
}

/** A body alone does not say which of several answers it is, nor that it is not as it came. */
function tellBody(outcome: Outcome, {log}: Target, isRedacted: boolean): void {
  if (isRedacted) log.note({code: 'RAW_REDACTED', text: formatTexts.rawRedacted});
  const [api = ''] = bodyOf(outcome) ?? [];
  const {answers, bodies} = outcome;
  if (api === '' || answers < 2) return;
  const text =
    bodies.size > 1
      ? {
          en: `This is the answer of ${api}, one of ${bodies.size} APIs that were asked.`,
          zh: `共查询了 ${bodies.size} 个接口，此处仅显示 ${api} 的响应。`,
        }
      : {
          en: `This is the first of ${answers} answers of ${api}.`,
          zh: `${api} 共返回 ${answers} 次响应，此处仅显示第一次。`,
        };
  log.note({code: 'RAW_BODY', text});
}
