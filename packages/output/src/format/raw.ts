import {Ali1688Error} from '@ali1688/contracts/errors';
import type {Result} from './format.ts';
import {renderJson} from './json.ts';
import {formatTexts} from './texts.ts';

/**
 * The gateway's answer, byte for byte. The request of a dry run has none and is a document.
 *
 * @throws Ali1688Error `USAGE_INVALID` where nothing was answered
 */
export function renderRaw(result: Result): string | Uint8Array {
  if (result.isDryRun === true) return renderJson(result);
  if (result.body !== undefined) return result.body;
  const isLocal = result.mayAskLive === true;
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: isLocal ? formatTexts.rawAnsweredHere : formatTexts.rawUnavailable,
    hint: isLocal ? formatTexts.rawLiveHint : formatTexts.rawHint,
  });
}
