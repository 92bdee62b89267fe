import {Ali1688Error} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import {readAuthorizationQuery} from './authorization-query.ts';
import {webAddressWithoutQuery} from './redirect-uri.ts';
import {answerUnreadable} from './texts.ts';

/** What a user pasted after signing in. */
export type AuthorizationAnswer =
  | {
      readonly kind: 'code';
      readonly code: Secret;
      /** Absent where a bare code was pasted. */
      readonly state?: string;
      /** The address without query and fragment, where a whole one was pasted. */
      readonly redirectUri?: string;
    }
  /** `error` is a short name such as `access_denied`, safe to show. */
  | {readonly kind: 'denied'; readonly error: string};

const longestText = 8192;
const surroundings = /^[\s"'`<>“”‘’「」]+|[\s"'`<>“”‘’「」]+$/gu;
const queryName = /(?:^|&)(?:code|state|error)=/;
/** The codes known are UUIDs; a host or a path, which has dots or slashes, is not sent anywhere as a code. */
const bareCode = /^[\w-]{8,256}$/;

/**
 * Reads what was pasted: the whole address of any host, its query alone, or the bare code; quotes and
 * space around it, and line breaks inside it, are dropped. (gateway.md section 4.1)
 *
 * @throws `USAGE_INVALID`: there is no code in it. The message does not repeat it.
 */
export function readAuthorizationAnswer(pasted: string): AuthorizationAnswer {
  const text = pasted.length > longestText ? '' : cleanText(pasted);
  if (bareCode.test(text)) return {kind: 'code', code: new Secret(text)};
  const query = queryOf(text);
  const answer = query === undefined ? undefined : readAuthorizationQuery(new URLSearchParams(query));
  if (answer === undefined) throw new Ali1688Error({code: 'USAGE_INVALID', ...answerUnreadable});
  if (answer.kind === 'denied') return {kind: 'denied', error: answer.error};
  const redirectUri = webAddressWithoutQuery(text);
  return {...answer, ...(redirectUri !== undefined && {redirectUri})};
}

/**
 * Whether what was pasted is a code and nothing else. Whatever else holds a code is an address, however little
 * of it is left: browsers hide the scheme, people copy the query alone. Only a bare code has no state to check.
 */
export function isBareCode(pasted: string): boolean {
  return pasted.length <= longestText && bareCode.test(cleanText(pasted));
}

/** A terminal breaks a long address into lines. */
function cleanText(pasted: string): string {
  return pasted.replaceAll(surroundings, '').replaceAll(/\s*[\r\n]\s*/g, '');
}

function queryOf(text: string): string | undefined {
  if (/\s/.test(text)) return undefined;
  const [withoutFragment = ''] = text.split('#', 1);
  const start = withoutFragment.indexOf('?');
  if (start !== -1) return withoutFragment.slice(start + 1);
  return queryName.test(withoutFragment) ? withoutFragment : undefined;
}
