import type {Bilingual, ErrorCode} from '@ali1688/contracts/errors';
import type {Series} from '../record/snapshot.ts';

/** `running` also where it was killed; `stopped` where it said that it ends before its time. */
export type SweepState = 'running' | 'stopped' | 'finished';

/**
 * What became of one call of a sweep. `refused`: 1688 refused it for its own sake, and it is not asked again.
 * `left`: not done when the sweep ended; a resumed sweep does it.
 */
export type TaskState = 'pending' | 'done' | 'unchanged' | 'refused' | 'left';

/** A sweep: a plan of calls, and how far it has come. */
export type Sweep = {
  readonly sweepId: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly finishedAt?: number | undefined;
  /** What it was started with, as its starter keeps it. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly state: SweepState;
  /** Tasks by their state. */
  readonly tasks: Readonly<Record<TaskState, number>>;
};

/** One call of a sweep. */
export type Task = {
  readonly sweepId: string;
  /** Counted from 1, in the order of the plan. */
  readonly position: number;
  readonly series: Series;
  readonly state: TaskState;
  /** Why it was refused or left. */
  readonly error?: {readonly code: ErrorCode; readonly text: Bilingual} | undefined;
  /** Calls made for it. */
  readonly attempts: number;
  readonly snapshotId?: string | undefined;
};

/** What is told of a task after a call. */
export type TaskOutcome = Pick<Task, 'state' | 'attempts' | 'error' | 'snapshotId'>;
