import {isRecord, parseJson} from '@ali1688/contracts/json';
import {Secret} from '@ali1688/contracts/ports';
import {asciiJson} from '@ali1688/home';
import {maxTokenLength, ownNumber, ownText, ownValue} from '../reading/own-value.ts';

/** What the slot holds: four keys of one application. (token-store.md section 9) */
export type SlotContent = {
  readonly appKey: string;
  readonly accessToken: Secret;
  /** Milliseconds since 1970; seconds in the file. */
  readonly expiresAt: number;
  /** What the answer carried that brought the token, if it carried one. */
  readonly refreshToken: Secret | undefined;
};

/** Reads the text of the slot; `undefined` for an empty, broken or odd one. Never throws. */
export function parseSlot(text: string): SlotContent | undefined {
  const value = parseJson(text);
  if (!isRecord(value)) return undefined;
  const accessToken = ownText(value, 'access_token', maxTokenLength);
  const expiresAtSeconds = ownNumber(value, 'expires_at');
  const appKey = appKeyOf(ownValue(value, 'app_key'));
  if (accessToken === undefined || expiresAtSeconds === undefined || appKey === undefined) return undefined;
  const refreshToken = ownText(value, 'refresh_token', maxTokenLength);
  return {
    appKey,
    accessToken: new Secret(accessToken),
    expiresAt: Math.floor(expiresAtSeconds * 1000),
    refreshToken: refreshToken === undefined ? undefined : new Secret(refreshToken),
  };
}

/**
 * The text of the slot: exactly four keys, ASCII. The Python tool crashes on an `expires_at` that is
 * no number and an `access_token` that is no text. (token-store.md section 9)
 */
export function writeSlotText(content: SlotContent): string {
  return asciiJson({
    access_token: content.accessToken.reveal(),
    refresh_token: content.refreshToken?.reveal() ?? null,
    expires_at: content.expiresAt / 1000,
    app_key: content.appKey,
  });
}

/** Settings written by hand often hold an AppKey as a number. */
function appKeyOf(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : undefined;
}
