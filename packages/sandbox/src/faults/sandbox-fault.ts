import type {SandboxFaultKind} from './fault-kinds.ts';

/** A fault to inject. Several may be set; of those that fit a request, the first one in the list strikes. */
export type SandboxFault = {
  readonly kind: SandboxFaultKind;
  /** Name of the API it strikes, e.g. `product.topList.query` or `getToken`; every API if absent. */
  readonly api?: string;
  /** How many requests it strikes; for ever if absent. */
  readonly times?: number;
  /** `slow`: milliseconds before the answer, up to 600 000. */
  readonly delayMs?: number;
  /** `server-error`: 500 to 599. `redirect`: 301, 302, 303, 307 or 308. */
  readonly httpStatus?: number;
  /** `huge-body`: length of the body in bytes, 2 to 1 GiB. */
  readonly bytes?: number;
};
