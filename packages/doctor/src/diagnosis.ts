import type {Ali1688Error, Bilingual, ErrorCode, GatewayFault} from '@ali1688/contracts/errors';

/** What one look found. A failed one says why it matters and what to do next. */
export type Diagnosis = {
  readonly check: string;
  readonly found: Bilingual;
  readonly fault?: {
    readonly code: ErrorCode;
    readonly cause: Bilingual;
    readonly next: Bilingual;
    /** Whether a call failed that may succeed later by itself. */
    readonly retryable?: boolean;
    /** What the gateway said. */
    readonly gateway?: GatewayFault;
  };
};

/** The fault of a look that ended in a failure of its own. */
export function faultOf({code, text, hint, retryable, details}: Ali1688Error): Required<Diagnosis>['fault'] {
  const {gateway} = details;
  return {code, cause: text, next: hint, retryable, ...(gateway === undefined ? {} : {gateway})};
}
