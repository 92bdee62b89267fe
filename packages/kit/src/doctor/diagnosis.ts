import type {Bilingual, ErrorCode} from '@ali1688/contracts/errors';

/** What one look found. A failed one says why it matters and what to do next. */
export type Diagnosis = {
  readonly check: string;
  readonly found: Bilingual;
  readonly fault?: {
    readonly code: ErrorCode;
    readonly cause: Bilingual;
    readonly next: Bilingual;
  };
};
