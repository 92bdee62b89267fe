import type {Bilingual} from '@ali1688/contracts/errors';
import {readPrivateFile, type FileStateStore} from '@ali1688/home';
import type {
  CredentialPart,
  CredentialSource,
  PassedOver,
  ResolvedCredentials,
} from '../credentials/resolve-credentials.ts';
import {entryKey, identityOf} from '../entries/entry-identity.ts';
import {freshnessOf} from '../entries/freshness.ts';
import {hasOtherGrant, lookAtEntries} from '../entries/list-entries.ts';
import {profilesFileName} from '../profiles/profiles-file.ts';
import {slotLifetimeMs} from '../slot/legacy-slot.ts';
import {parseSlot} from '../slot/slot-content.ts';
import {accessTokenReasons} from '../texts/login-texts.ts';
import {loginEndsText} from '../texts/setting-texts.ts';
import {grantExpiringText} from '../texts/note-texts.ts';
import {isGrantEnding} from '../token/renewal-window.ts';
import {dayInChina} from '../token/warn-of-expiry.ts';
import {describeStore, type EntryDescription} from './describe-store.ts';

/** One line of the order in which an access token is looked for. Times are milliseconds since 1970. */
export type AccessTokenRow = {
  readonly source: 'environment' | 'entry' | 'slot' | 'refresh';
  /** Whether the next call uses this source. */
  readonly isInForce: boolean;
  /** Why, or why not. */
  readonly reason: Bilingual;
  /** The file, as shown to people. */
  readonly file: string | undefined;
  readonly expiresAt: number | undefined;
};

/** Where each credential comes from, for `auth status`. Holds no secret. */
export type CredentialExplanation = {
  readonly appKey: string | undefined;
  /** `undefined`: not set anywhere. */
  readonly sources: Readonly<Record<CredentialPart, CredentialSource | undefined>>;
  readonly passedOver: readonly PassedOver[];
  /** Saved logins that could be used and are not. */
  readonly otherProfiles: readonly string[];
  readonly profile: string;
  readonly isProfileNamed: boolean;
  /** In the order in which they are tried; one at most is in force. */
  readonly accessToken: readonly AccessTokenRow[];
  /**
   * What has to be given before a call can be made, as the token source judges it: an access token that is at hand
   * needs no refresh token. Empty: calls can be made.
   */
  readonly missing: readonly CredentialPart[];
  /** `LOGIN_ENDS`, where what is in force ends and nothing can be asked for in its place. */
  readonly endWarning: Bilingual | undefined;
  readonly refreshExpiresAt: number | undefined;
  /** `GRANT_EXPIRING`, from 30 days before the end of the authorization. */
  readonly expiryWarning: Bilingual | undefined;
  readonly memberId: string | undefined;
  readonly resourceOwner: string | undefined;
  /** Whether a refresh token that an answer brought takes the place of the configured one. */
  readonly hasSuccessor: boolean;
  readonly home: string;
  readonly profilesFile: string;
};

/** What {@link explainCredentials} looks at. */
export type ExplanationQuestion = {
  readonly resolved: ResolvedCredentials;
  readonly home: FileStateStore;
  /** Gateway base, as `parseServiceAddress` prints it. */
  readonly gatewayUrl: string;
  /** Path of the cache of the older Python skills, as `locateSlot` finds it. */
  readonly slot?: string | undefined;
};

/** Looks at everything that decides about the credentials. Changes nothing, sends nothing, never throws. (token-store.md section 5) */
export function explainCredentials(question: ExplanationQuestion): CredentialExplanation {
  const {resolved, home, gatewayUrl} = question;
  const {sources, credentials, profile} = resolved;
  const {entry} = describeStore({home, gatewayUrl, credentials, profile});
  const known = 'expiresAt' in entry ? entry : undefined;
  const ends = [known?.refreshExpiresAt, resolved.refreshExpiresAt].filter((end) => end !== undefined);
  // A renewal elsewhere moves the end on; the latest known one counts.
  const refreshExpiresAt = ends.length === 0 ? undefined : Math.max(...ends);
  const accessToken = settle(
    [
      environmentRow(resolved),
      entryRow(question, entry),
      slotRow(question),
      refreshRow(resolved, known?.hasSuccessor === true),
    ],
    entry.state === 'fresh',
  );
  const inForce = accessToken.find(({isInForce}) => isInForce);
  const missing = (['appKey', 'appSecret', 'refreshToken'] as const).filter(
    (part) => sources[part] === undefined && !(part === 'refreshToken' && inForce !== undefined),
  );
  const canBeRefreshed = credentials.refreshToken !== undefined || known?.hasSuccessor === true;
  const endsAt = canBeRefreshed ? undefined : inForce?.expiresAt;
  const isExpiring = refreshExpiresAt !== undefined && isGrantEnding(refreshExpiresAt, home.now());
  return {
    appKey: credentials.appKey,
    sources: {
      appKey: sources.appKey,
      appSecret: sources.appSecret,
      refreshToken: sources.refreshToken,
    },
    passedOver: resolved.passedOver,
    otherProfiles: credentials.otherProfiles ?? [],
    profile,
    isProfileNamed: resolved.isProfileNamed,
    accessToken,
    missing,
    endWarning: endsAt === undefined ? undefined : loginEndsText(endsAt),
    refreshExpiresAt,
    expiryWarning: isExpiring ? grantExpiringText(dayInChina(refreshExpiresAt)) : undefined,
    memberId: known?.memberId,
    resourceOwner: known?.resourceOwner,
    hasSuccessor: known?.hasSuccessor === true,
    home: home.shownPath(),
    profilesFile: home.shownPath(profilesFileName),
  };
}

/** A row before it is known whether an earlier one is in force. */
type Finding = Omit<AccessTokenRow, 'isInForce'> & {readonly isUsable: boolean};

/** The first usable row is in force; of an entry that ends soon and the slot, the one that lasts longer. */
function settle(findings: readonly Finding[], isEntryFresh: boolean): readonly AccessTokenRow[] {
  const slot = findings.find(({source, isUsable}) => source === 'slot' && isUsable);
  const isOutlasted = ({source, expiresAt = 0}: Finding) =>
    source === 'entry' && !isEntryFresh && expiresAt < (slot?.expiresAt ?? 0);
  const first = findings.find((finding) => finding.isUsable && !isOutlasted(finding));
  return findings.map(({isUsable, ...row}) => {
    const isInForce = first?.source === row.source;
    return {...row, isInForce, reason: isUsable && !isInForce ? accessTokenReasons.notNeeded : row.reason};
  });
}

function environmentRow({credentials}: ResolvedCredentials): Finding {
  const isUsable = credentials.accessToken !== undefined;
  const reason = isUsable ? accessTokenReasons.given : accessTokenReasons.notGiven;
  return {source: 'environment', isUsable, reason, file: undefined, expiresAt: undefined};
}

function entryRow(question: ExplanationQuestion, entry: EntryDescription): Finding {
  const {home, gatewayUrl, resolved} = question;
  const {appKey, refreshToken} = resolved.credentials;
  const expiresAt = 'expiresAt' in entry ? entry.expiresAt : undefined;
  if (appKey === undefined)
    return {
      source: 'entry',
      isUsable: false,
      reason: accessTokenReasons.unidentified,
      file: undefined,
      expiresAt,
    };
  const identity = identityOf({gateway: gatewayUrl, appKey, refreshToken, profile: resolved.profile});
  const file = home.shownPath(entryKey(identity));
  const reasons = {
    unidentified: accessTokenReasons.unidentified,
    missing: accessTokenReasons.noEntry,
    unusable: accessTokenReasons.unusable,
    newer: accessTokenReasons.newer,
    fresh: accessTokenReasons.valid,
    advisory: accessTokenReasons.endsSoon,
    stale: accessTokenReasons.ended,
  } as const satisfies Record<EntryDescription['state'], Bilingual>;
  const isUsable = entry.state === 'fresh' || entry.state === 'advisory';
  return {source: 'entry', isUsable, reason: reasons[entry.state], file, expiresAt};
}

function slotRow({resolved, home, gatewayUrl, slot}: ExplanationQuestion): Finding {
  const row = {source: 'slot', isUsable: false, file: slot, expiresAt: undefined} as const;
  if (slot === undefined) return {...row, reason: accessTokenReasons.slotOff};
  const {appKey, refreshToken} = resolved.credentials;
  const file = readPrivateFile(slot, {tighten: false});
  const content = file.kind === 'text' ? parseSlot(file.text) : undefined;
  if (appKey === undefined || content?.appKey !== appKey)
    return {...row, reason: accessTokenReasons.slotEmpty};
  const identity = identityOf({gateway: gatewayUrl, appKey, refreshToken, profile: resolved.profile});
  const {expiresAt} = content;
  if (hasOtherGrant(lookAtEntries(home, identity), identity.grant, home.now()))
    return {...row, expiresAt, reason: accessTokenReasons.slotAmbiguous};
  const isUsable = freshnessOf({obtainedAt: expiresAt - slotLifetimeMs, expiresAt}, home.now()) !== 'stale';
  const reason = isUsable ? accessTokenReasons.slotValid : accessTokenReasons.ended;
  return {...row, isUsable, expiresAt, reason};
}

function refreshRow({credentials}: ResolvedCredentials, hasSuccessor: boolean): Finding {
  const {appKey, appSecret, refreshToken} = credentials;
  const row = {source: 'refresh', isUsable: false, file: undefined, expiresAt: undefined} as const;
  if (appKey === undefined || appSecret === undefined) return {...row, reason: accessTokenReasons.noSecret};
  if (refreshToken === undefined && !hasSuccessor) return {...row, reason: accessTokenReasons.noRefreshToken};
  return {...row, isUsable: true, reason: accessTokenReasons.refreshPossible};
}
