import type {Api} from '@ali1688/contracts';

/**
 * What an operation does to the world beside giving its answer. Retries, confirmations, documentation and the
 * hints of tool protocols rest on it.
 */
export type Effects = {
  /**
   * - `reads-market`: asks 1688 and changes nothing.
   * - `reads-this-machine`: answers from what lies here, or from the program itself.
   * - `changes-this-machine`: writes or removes files here; it may ask 1688 as well.
   * - `starts-work-at-1688`: lets 1688 begin something that goes on, such as a task.
   * - `changes-something-at-1688`: 1688 is not the same afterwards, such as a renewed authorization.
   */
  readonly kind:
    | 'reads-market'
    | 'reads-this-machine'
    | 'changes-this-machine'
    | 'starts-work-at-1688'
    | 'changes-something-at-1688';
  /** Whether doing it twice leaves everything as doing it once. What may not be repeated is never retried. */
  readonly repeatable: boolean;
  /** Whether an answer tells of a person or an account: its owner, a login name, an address. */
  readonly personalData: boolean;
};

/** A query of the market. */
export const readsMarket: Effects = {kind: 'reads-market', repeatable: true, personalData: false};

/** An answer from this machine. */
export const readsThisMachine: Effects = {kind: 'reads-this-machine', repeatable: true, personalData: false};

/** Writes or removes files of this machine; doing it again ends in the same. */
export const changesThisMachine: Effects = {
  kind: 'changes-this-machine',
  repeatable: true,
  personalData: false,
};

/** Whether an operation of these effects may call an API: what changes something is for those that say so. */
export function mayCall({kind}: Effects, {readOnly}: Pick<Api, 'readOnly'>): boolean {
  return readOnly || kind === 'starts-work-at-1688' || kind === 'changes-something-at-1688';
}
