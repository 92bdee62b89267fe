import {exitCodes, type ErrorCode} from '@ali1688/contracts/errors';
import {markdownTable} from '../generate/markdown-table.ts';

/** What an agent does about each code. The type demands an entry for every code there is. */
const advice: Readonly<Record<ErrorCode, string>> = {
  API_REJECTED:
    'The call was refused. Do as `hint` says: correct the input, or, where it speaks of a block, wait or change the network. Do not repeat it unchanged.',
  API_UNSUPPORTED: 'The gateway does not know this API. Report it; nothing on this side helps.',
  RESPONSE_INVALID:
    'The answer could not be used. Where `hint` speaks of a block, wait or change the network; else try once more later, then report it. Do not fill the gap with data of your own.',
  UNEXPECTED: 'A fault of the script or of its installation. Follow `hint`, and show `message` to the user.',
  USAGE_INVALID: 'The command line is wrong; nothing was sent. Correct it as `message` says.',
  CATEGORY_REQUIRED:
    'No category was given. Choose one from `categories` of the same document and run the command again.',
  CATEGORY_UNKNOWN:
    'The id does not exist, or the name fits none or several. Choose from `matches`, else from `categories`, and run the command again.',
  SNAPSHOT_MISSING:
    'Too little was recorded to answer. `error.snapshots` lists what there is; another time can be asked for, or the recording done first. Do not answer from memory.',
  CREDENTIALS_MISSING: 'No application or account is known. Read references/auth.md and let the user log in.',
  TOKEN_REJECTED:
    'The token is not accepted. See which one is in force with `auth status`, then log in again.',
  REFRESH_REJECTED: 'The grant has ended or was withdrawn. The user has to log in again.',
  SIGNATURE_REJECTED: 'The AppSecret does not belong to the AppKey. The user has to correct it.',
  APP_KEY_UNKNOWN: '1688 does not know this AppKey. The user has to correct it.',
  PERMISSION_DENIED:
    'The application has not been granted this API. The user orders the solution and has the API granted in the 1688 console: two steps, see `hint`.',
  QUOTA_EXHAUSTED: 'The paid package of the application is used up. The user has to renew it.',
  RATE_LIMITED: 'Too many calls. Wait at least a minute, then repeat the command once.',
  NETWORK: 'The gateway was not reached. Check the network, then repeat the command once.',
  TIMEOUT: 'No answer in time. Repeat it once, if need be with a longer `--timeout`.',
  GATEWAY_UNAVAILABLE: 'The gateway is down for the moment. Repeat the command in a few minutes.',
  PARTIAL:
    'Part of the work is done; the document lists the rest. Run the same command again: only what is missing is asked for.',
  STATE_UNUSABLE: 'A local file or folder cannot be used. Repair what `hint` names.',
  INTERRUPTED: 'The user stopped it. Do not start again unasked.',
};

/** All error codes with their exit status and what to do about them. */
export function errorTable(): string {
  const rows = Object.entries(advice).map(([code, what]) => [
    `\`${code}\``,
    String(isCode(code) ? exitCodes[code] : ''),
    what,
  ]);
  return markdownTable(['Code', 'Exit', 'What to do'], rows);
}

/** Exit statuses with their codes, a line each. */
export function exitTable(): string {
  const statuses = [...new Set(Object.values(exitCodes))].toSorted((left, right) => left - right);
  const rows = statuses.map((status) => [
    String(status),
    Object.entries(exitCodes)
      .filter(([, exit]) => exit === status)
      .map(([code]) => `\`${code}\``)
      .join(' '),
  ]);
  return markdownTable(['Exit', 'Codes'], [['0', 'done'], ...rows]);
}

function isCode(text: string): text is ErrorCode {
  return Object.hasOwn(exitCodes, text);
}
