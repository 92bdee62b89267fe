import {loginEndsText} from '@ali1688/auth';
import * as z from 'zod/mini';
import type {AuthContext} from '../session/auth-context.ts';
import {loginSavedNote, notes} from '../texts/note-texts.ts';
import {isoTime} from '../texts/iso-time.ts';

type SavedLogin = Awaited<ReturnType<AuthContext['parts']['auth']['logIn']>>;

/** What a finished login says. Times are ISO 8601. */
export const savedLoginOutput = z.object({
  profile: z.string(),
  appKey: z.string(),
  memberId: z.optional(z.string()),
  resourceOwner: z.optional(z.string()),
  expiresAt: z.optional(z.string()),
  refreshExpiresAt: z.optional(z.string()),
  secretSaved: z.boolean(),
  refreshTokenSaved: z.boolean(),
  profilesFile: z.string(),
});

/** Describes a saved login, says where it lies, and whether other credentials come before it. */
export function describeLogin(
  context: AuthContext,
  appKey: string,
  saved: SavedLogin,
): z.output<typeof savedLoginOutput> {
  const inForce = isInForce(context, saved);
  context.note(loginSavedNote({...saved, isInForce: inForce}));
  if (!saved.hasRefreshToken && saved.expiresAt !== undefined)
    context.note({code: 'LOGIN_ENDS', text: loginEndsText(saved.expiresAt)});
  if (!inForce) context.note(notes.loginNotInForce);
  return {
    profile: saved.profile,
    appKey,
    memberId: saved.memberId,
    resourceOwner: saved.resourceOwner,
    expiresAt: isoTime(saved.expiresAt),
    refreshExpiresAt: isoTime(saved.refreshExpiresAt),
    secretSaved: saved.hasSavedSecret,
    refreshTokenSaved: saved.hasRefreshToken,
    profilesFile: saved.profilesFile,
  };
}

/** A value of the environment comes before a profile that is not named, and another profile may be in use. */
function isInForce(context: AuthContext, {profile, hasRefreshToken}: SavedLogin): boolean {
  const {accessToken, profile: inForce, sources} = context.parts.auth.explain();
  if (accessToken.some(({source, isInForce: isUsed}) => source === 'environment' && isUsed)) return false;
  return inForce === profile && (!hasRefreshToken || sources.refreshToken === 'profile');
}
