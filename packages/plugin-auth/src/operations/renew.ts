import {defineOperation, switchField} from '@ali1688/kit';
import * as z from 'zod/mini';
import {authParts, type AuthContext} from '../session/auth-context.ts';
import {renewalUnconfirmed} from '../texts/failures.ts';
import {notes, renewedNote} from '../texts/note-texts.ts';
import {questions} from '../texts/questions.ts';
import {isoTime} from '../texts/iso-time.ts';
import {resultNames} from '../texts/result-names.ts';

/** Renews the refresh token, which ends the present one everywhere. (token-store.md section 8) */
export const renew = defineOperation({
  topic: 'auth',
  name: 'renew',
  isSensitive: true,
  summary: {en: 'Renew the authorization in its last 30 days.', zh: '在授权到期前 30 天内续期。'},
  description: {
    en: 'Exchanges the refresh token for a new one; the present one ends at once, everywhere, so this asks first. More than 30 days before the end nothing is sent and nothing is asked: with --yes it can run from a timer.',
    zh: '把刷新令牌换成新的；现有令牌会立即在所有地方失效，因此先行确认。距到期超过 30 天时不发送请求也不询问，加 --yes 即可放入定时任务。',
  },
  effects: {kind: 'changes-something-at-1688', repeatable: false, personalData: false},
  apis: [],
  needs: 'app',
  parts: authParts,
  input: {
    yes: switchField({summary: {en: 'Renew without asking.', zh: '不再询问，直接续期。'}}),
  },
  examples: [
    {args: '', text: {en: 'Renew, after a question', zh: '确认后续期'}},
    {args: '--yes', text: {en: 'From a timer', zh: '用于定时任务'}},
  ],
  chineseNames: resultNames,
  output: () =>
    z.object({
      renewed: z.boolean(),
      renewableFrom: z.optional(z.string()),
      refreshExpiresAt: z.optional(z.string()),
      inProfile: z.optional(z.boolean()),
    }),
  async run(context, {yes}) {
    // Nobody is asked about something that cannot be done.
    await context.parts.gateway.application();
    if (!yes && !isTooEarly(context) && !(await isConfirmed(context))) return {renewed: false};
    const renewal = await context.parts.auth.renew();
    if (!renewal.renewed) return {renewed: false, renewableFrom: isoTime(renewal.renewableFrom)};
    const {refreshExpiresAt, isInProfile} = renewal;
    context.note(renewedNote(isInProfile));
    return {renewed: true, refreshExpiresAt: isoTime(refreshExpiresAt), inProfile: isInProfile};
  },
});

/** The warning begins when a renewal becomes possible. An end that is not known may be near. */
function isTooEarly({parts: {auth}}: AuthContext): boolean {
  const {refreshExpiresAt, expiryWarning} = auth.explain();
  return refreshExpiresAt !== undefined && expiryWarning === undefined;
}

async function isConfirmed(context: AuthContext): Promise<boolean> {
  if (!context.parts.host.prompt.isInteractive) throw renewalUnconfirmed();
  context.note(notes.renewalEnds);
  const isAgreed = await context.parts.host.prompt.confirm(questions.renew);
  if (!isAgreed) context.note(notes.renewalDeclined);
  return isAgreed;
}
