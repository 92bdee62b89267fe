import type {Task} from '@ali1688/ledger';
import type {LanePace} from './sweep-limits.ts';

/** What is to be done now. */
export type Next =
  | {readonly kind: 'task'; readonly task: Task}
  /** Nothing before this moment of the steady clock. */
  | {readonly kind: 'wait'; readonly until: number}
  | {readonly kind: 'empty'};

/**
 * The tasks that are still to be done, in the order of the plan as far as their categories may be asked. Calls of one
 * category are a lane: while it rests, the others go on.
 */
export class SweepQueue {
  readonly #pending = new Map<number, Task>();
  readonly #freeAt = new Map<string, number>();
  readonly #refusals = new Map<number, number>();
  readonly #pace: LanePace;

  constructor(pace: LanePace) {
    this.#pace = pace;
  }

  /** Tasks that are still to be done. */
  get size(): number {
    return this.#pending.size;
  }

  add(tasks: readonly Task[]): void {
    for (const task of tasks) this.#pending.set(task.position, task);
  }

  /** @param now milliseconds of the steady clock */
  next(now: number): Next {
    let until = Infinity;
    for (const task of this.#pending.values()) {
      const freeAt = this.#freeAt.get(laneOf(task)) ?? 0;
      if (freeAt <= now) return {kind: 'task', task};
      until = Math.min(until, freeAt);
    }
    return until === Infinity ? {kind: 'empty'} : {kind: 'wait', until};
  }

  /** A call of the lane has been made: the next one waits a little. */
  asked(task: Task, now: number): void {
    this.#rest(task, now + this.#pace.spacingMs);
  }

  /** The task is settled, well or badly. */
  settle(task: Task): void {
    this.#pending.delete(task.position);
    this.#refusals.delete(task.position);
  }

  /**
   * The task was refused for frequency: its lane pauses. Gives the pause in milliseconds, or undefined when there were
   * enough of them.
   */
  pause(task: Task, now: number): number | undefined {
    const refusals = (this.#refusals.get(task.position) ?? 0) + 1;
    this.#refusals.set(task.position, refusals);
    if (refusals > this.#pace.mostPauses) return undefined;
    const pauseMs = this.#pace.firstPauseMs * 2 ** (refusals - 1);
    this.#rest(task, now + pauseMs);
    return pauseMs;
  }

  #rest(task: Task, until: number): void {
    const lane = laneOf(task);
    this.#freeAt.set(lane, Math.max(until, this.#freeAt.get(lane) ?? 0));
  }
}

/** Calls about one category, or about one product, which 1688 counts for itself. */
function laneOf({series}: Pick<Task, 'series'>): string {
  return series.kind === 'terms' ? `item ${series.itemId}` : `category ${series.categoryId}`;
}
