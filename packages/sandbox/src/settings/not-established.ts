/** Checks whose order can be changed. API and AppKey come before all of them. */
export type CheckName = 'signature' | 'frequency' | 'token' | 'permission' | 'package' | 'arguments';

/**
 * Everything about the gateway that nobody outside has established, in one place. Each field
 * quotes the question (gateway.md section 13, or the contract named) and can be changed through
 * `SandboxOptions.notEstablished`.
 */
export type NotEstablished = {
  /** "Drift allowed for `_aop_timestamp`, and its error." Strict refuses more than 15 minutes. */
  readonly timestampDrift: 'ignored' | 'strict';
  /** "OAuth `error` texts": the code or refresh token is refused. */
  readonly badGrantError: string;
  /** "OAuth `error` texts": the AppSecret or `client_id` is wrong. */
  readonly badClientError: string;
  /** "OAuth `error` texts": a `grant_type` that does not exist. */
  readonly badGrantTypeError: string;
  /** "HTTP status of the '400?' codes" (section 6). */
  readonly unstatedHttpStatus: number;
  /** "`error_code` of type errors." */
  readonly typeErrorCode: string;
  /** "Lower-case hex signature." */
  readonly lowerCaseSignature: 'refused' | 'accepted';
  /** "One parameter sent twice." Accepted means that all are signed and the last one counts. */
  readonly repeatedParameter: 'refused' | 'accepted';
  /** "Does the gateway itself sort strings or names (only the SDKs are visible)." */
  readonly signedOrder: 'strings' | 'names';
  /** "401 text for missing." */
  readonly tokenMissingText: string;
  /** "401 text for invalid or expired." */
  readonly tokenRejectedText: string;
  /** Whether the 401 for a missing token is JSON or the bare text, as one integration saw it (section 5). */
  readonly tokenMissingBody: 'json' | 'text';
  /** "Places of the frequency and package checks." Later checks than API and AppKey, in this order. */
  readonly checkOrder: readonly CheckName[];
  /** "The limit and its window": length of the window. Limits are set per application and off by default. */
  readonly frequencyWindowMs: number;
  /** "Gzip": whether an answer is compressed for a client that accepts it. HTTP/2 is not offered. */
  readonly gzip: 'off' | 'on';
  /** "The five extra rank types." */
  readonly extraRankTypes: 'accepted' | 'refused';
  /** What the ranking API says to a rank type that nobody names (contract of product.topList.query). */
  readonly unknownRankType: 'refused' | 'empty';
  /** What the ranking API says to `limit` outside 1 to 20 (contracts.md section 4). */
  readonly limitOutOfRange: 'refused' | 'clamped';
  /** What the ranking API says to a category that does not exist: no products, or a refusal. */
  readonly unknownCategoryRanking: 'empty' | 'refused';
  /** What topKeyword says to a category that does not exist (its contract: an empty list is possible). */
  readonly unknownCategoryKeywords: 'empty' | 'refused';
  /** What topKeyword says to a `hotKeywordType` other than `cate`. */
  readonly unknownKeywordType: 'refused' | 'accepted';
  /** Business code of getById and alibaba.category.get for a category that does not exist (section 8 shows the shape alone). */
  readonly unknownCategoryCode: string;
  /** Business message that goes with it. */
  readonly unknownCategoryMessage: string;
  /** What alibaba.category.get says to a category that does not exist: a refusal, or success without one. */
  readonly unknownCategoryInfo: 'refused' | 'null';
  /** Whether getById looks at `parentCateId` when it contradicts the catalogue. */
  readonly contradictingParent: 'ignored' | 'refused';
  /** Whether category 0 has names of its own (contract of getById: 0 lists the first level). */
  readonly rootCategoryNames: 'absent' | 'present';
  /** Whether `zh` and `cn` are languages of the APIs; one integration says no (contracts.md section 3). */
  readonly chineseLanguage: 'answered' | 'refused';
  /** Whether a field inside a JSON parameter must have exactly the type of its page. */
  readonly nestedTypes: 'strict' | 'coerced';
  /** Whether a refresh answers a `refresh_token` and its time-out when `need_refresh_token=true` was sent (section 4.4). */
  readonly refreshTokenOnRefresh: 'never' | 'when asked';
  /**
   * When a refresh token ends that a refresh answered, with `rotation` or `singleUse`: together with the one
   * it was got with, or its whole lifetime later. Kept, because only postponeToken gives time (section 4.5).
   */
  readonly rotatedRefreshTokenEnd: 'kept' | 'renewed';
  /** Whether a new access token ends the application's earlier ones (token-store.md section 8). */
  readonly earlierAccessToken: 'kept' | 'ended';
  /** `error` in the address that the browser returns to when the user declines (section 4.1 is silent). */
  readonly declinedError: string;
};

/** The defaults: those of gateway.md section 13, and the mildest reading of the page where that is silent. */
export const notEstablishedDefaults: NotEstablished = {
  timestampDrift: 'ignored',
  badGrantError: 'invalid_grant',
  badClientError: 'invalid_client',
  badGrantTypeError: 'unsupported_grant_type',
  unstatedHttpStatus: 400,
  typeErrorCode: 'gw.IllegalParam',
  lowerCaseSignature: 'refused',
  repeatedParameter: 'refused',
  signedOrder: 'strings',
  tokenMissingText: 'Request need user authenticated',
  tokenRejectedText: 'Request need user authorized',
  tokenMissingBody: 'json',
  checkOrder: ['signature', 'frequency', 'token', 'permission', 'package', 'arguments'],
  frequencyWindowMs: 1000,
  gzip: 'off',
  extraRankTypes: 'accepted',
  unknownRankType: 'refused',
  limitOutOfRange: 'refused',
  unknownCategoryRanking: 'empty',
  unknownCategoryKeywords: 'empty',
  unknownKeywordType: 'refused',
  unknownCategoryCode: 'SANDBOX_CATEGORY_NOT_FOUND',
  unknownCategoryMessage: '类目不存在',
  unknownCategoryInfo: 'refused',
  contradictingParent: 'ignored',
  rootCategoryNames: 'absent',
  chineseLanguage: 'answered',
  nestedTypes: 'strict',
  refreshTokenOnRefresh: 'never',
  rotatedRefreshTokenEnd: 'kept',
  earlierAccessToken: 'kept',
  declinedError: 'access_denied',
};

/**
 * Wordings and codes that no source gives, so that they are plainly home-made where the code is, too
 * (section 6 leaves the text of these codes open; section 13 asks for a home-made timestamp code).
 */
export const madeUpRefusals = {
  appKeyMissing: {errorCode: 'gw.AppKeyMissing', errorMessage: 'AppKey is missing'},
  appKeyUnknown: {errorCode: 'gw.AppKeyNotFound', errorMessage: 'AppKey is not found'},
  signatureMissing: {errorCode: 'gw.SignatureMissing', errorMessage: 'Signature is missing'},
  apiFrequency: {errorCode: 'gw.QosAPIFrequencyLimit', errorMessage: 'API call exceeds limited frequency'},
  timestamp: {
    errorCode: 'sandbox.TimestampOutOfRange',
    errorMessage: '_aop_timestamp is too far from the time',
  },
  repeated: {errorCode: 'sandbox.RepeatedParameter', errorMessage: 'A parameter was sent more than once'},
} as const;
