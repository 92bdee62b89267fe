import type {AnsweredCategory, AnsweredItem} from './answers.ts';

/** How much an event matters; the rules stand at `watch`. */
export type Severity = 'info' | 'notice' | 'alert';

/** Something that was watched for and happened between the last two complete snapshots. */
export type WatchEvent = AnsweredItem & {
  readonly kind: 'entered' | 'left' | 'moved' | 'price' | 'stock';
  readonly severity: Severity;
  /** Of the board; absent for prices and stock. */
  readonly category?: AnsweredCategory | undefined;
  readonly type?: string | undefined;
  /** Ranks, prices as numbers in CNY, or stock. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  /** Places climbed, or percent: positive upwards. Absent where there is no before or after. */
  readonly change?: number | undefined;
  /** ISO 8601, of the newer snapshot. */
  readonly at: string;
  readonly snapshotId: string;
};
