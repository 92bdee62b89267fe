import {isErrorCode} from '@ali1688/contracts/errors';
import {isRecord, parseJson} from '@ali1688/contracts/json';
import {fromSeriesRow, seriesKind, toSeriesRow} from '../record/series-row.ts';
import type {Series} from '../record/snapshot.ts';
import {numberIn, optionalNumberIn, optionalTextIn, textIn} from '../sqlite/row-values.ts';
import type {Row, Tables} from '../sqlite/tables.ts';
import type {Sweep, SweepState, Task, TaskOutcome, TaskState} from './sweep.ts';

/** Begins a sweep with its plan; every task is pending. Gives its id. */
export function beginSweep(
  tables: Tables,
  plan: {
    readonly startedAt: number;
    readonly parameters: Readonly<Record<string, unknown>>;
    readonly tasks: readonly Series[];
  },
): string {
  const {lastId} = tables.run(
    `INSERT INTO sweep (started_at, parameters, state) VALUES (?, ?, 'running')`,
    plan.startedAt,
    JSON.stringify(plan.parameters),
  );
  const sweepId = lastId.toString();
  addTasks(tables, sweepId, plan.tasks);
  return sweepId;
}

/** Adds calls to the end of a plan, such as the terms of products that a board has just shown. */
export function addTasks(tables: Tables, sweepId: string, tasks: readonly Series[]): void {
  const last = tables.first('SELECT max(position) AS position FROM task WHERE sweep_id = ?', Number(sweepId));
  let position = optionalNumberIn(last ?? {position: null}, 'position') ?? 0;
  for (const series of tasks) {
    const {kind, subjectId, rankType, language, depth} = toSeriesRow(series);
    position += 1;
    tables.run(
      `INSERT INTO task (sweep_id, position, kind, subject_id, rank_type, language, depth, state, attempts)
       VALUES (?, ?, ?, ?, ?, ?, ?, 'pending', 0)`,
      Number(sweepId),
      position,
      kind,
      subjectId,
      rankType,
      language,
      depth,
    );
  }
}

/** Says what became of a task: in the transaction that keeps its snapshot, so that a kill takes both or none. */
export function settleTask(
  tables: Tables,
  {sweepId, position}: Pick<Task, 'sweepId' | 'position'>,
  {state, attempts, error, snapshotId}: TaskOutcome,
): void {
  tables.run(
    `UPDATE task SET state = ?, attempts = ?, error_code = ?, error_text = ?, snapshot_id = ?
     WHERE sweep_id = ? AND position = ?`,
    state,
    attempts,
    error?.code,
    error === undefined ? undefined : JSON.stringify(error.text),
    snapshotId === undefined ? undefined : Number(snapshotId),
    Number(sweepId),
    position,
  );
}

/**
 * Ends a sweep: `finished` when no task is left to do, else `stopped`. Pending tasks of one that stops are left.
 */
export function endSweep(tables: Tables, sweepId: string, at: number): SweepState {
  const id = Number(sweepId);
  tables.run(`UPDATE task SET state = 'left' WHERE sweep_id = ? AND state = 'pending'`, id);
  const left = tables.first(`SELECT 1 FROM task WHERE sweep_id = ? AND state = 'left' LIMIT 1`, id);
  const state = left === undefined ? 'finished' : 'stopped';
  tables.run('UPDATE sweep SET state = ?, finished_at = ? WHERE id = ?', state, at, id);
  return state;
}

/** Goes on with a sweep: what was left is pending again. */
export function resumeSweep(tables: Tables, sweepId: string): void {
  const id = Number(sweepId);
  tables.run(
    `UPDATE task SET state = 'pending', error_code = NULL, error_text = NULL
     WHERE sweep_id = ? AND state = 'left'`,
    id,
  );
  tables.run(`UPDATE sweep SET state = 'running', finished_at = NULL WHERE id = ?`, id);
}

/** A sweep by its id; undefined where there is none. */
export function findSweep(tables: Tables, sweepId: string): Sweep | undefined {
  const row = tables.first('SELECT * FROM sweep WHERE id = ?', Number(sweepId));
  return row === undefined ? undefined : readSweep(tables, row);
}

/** All sweeps, the newest first. */
export function listSweeps(tables: Tables, limit = 100): readonly Sweep[] {
  return tables
    .all('SELECT * FROM sweep ORDER BY started_at DESC, id DESC LIMIT ?', limit)
    .map((row) => readSweep(tables, row));
}

/** The tasks of a sweep in the order of the plan, of some states alone where they are named. */
export function tasksOf(tables: Tables, sweepId: string, states?: readonly TaskState[]): readonly Task[] {
  return tables
    .all('SELECT * FROM task WHERE sweep_id = ? ORDER BY position', Number(sweepId))
    .map(readTask)
    .filter(({state}) => states === undefined || states.includes(state));
}

function readSweep(tables: Tables, row: Row): Sweep {
  const id = numberIn(row, 'id');
  const parameters = parseJson(textIn(row, 'parameters'));
  const counts = tables.all(
    'SELECT state, count(*) AS tasks FROM task WHERE sweep_id = ? GROUP BY state',
    id,
  );
  const tasks: Record<TaskState, number> = {pending: 0, done: 0, unchanged: 0, refused: 0, left: 0};
  for (const count of counts) tasks[taskState(textIn(count, 'state'))] = numberIn(count, 'tasks');
  return {
    sweepId: id.toString(),
    startedAt: numberIn(row, 'started_at'),
    finishedAt: optionalNumberIn(row, 'finished_at'),
    parameters: isRecord(parameters) ? parameters : {},
    state: sweepState(textIn(row, 'state')),
    tasks,
  };
}

function readTask(row: Row): Task {
  const code = optionalTextIn(row, 'error_code');
  const text = parseJson(optionalTextIn(row, 'error_text') ?? '');
  const snapshotId = optionalNumberIn(row, 'snapshot_id')?.toString();
  return {
    sweepId: numberIn(row, 'sweep_id').toString(),
    position: numberIn(row, 'position'),
    series: fromSeriesRow({
      kind: seriesKind(textIn(row, 'kind')),
      subjectId: textIn(row, 'subject_id'),
      rankType: textIn(row, 'rank_type'),
      language: textIn(row, 'language'),
      depth: numberIn(row, 'depth'),
    }),
    state: taskState(textIn(row, 'state')),
    attempts: numberIn(row, 'attempts'),
    ...(snapshotId === undefined ? {} : {snapshotId}),
    ...(isErrorCode(code) &&
    isRecord(text) &&
    typeof text['en'] === 'string' &&
    typeof text['zh'] === 'string'
      ? {error: {code, text: {en: text['en'], zh: text['zh']}}}
      : {}),
  };
}

const taskStates: readonly TaskState[] = ['pending', 'done', 'unchanged', 'refused', 'left'];

function taskState(text: string): TaskState {
  return taskStates.find((state) => state === text) ?? 'pending';
}

function sweepState(text: string): SweepState {
  return text === 'stopped' || text === 'finished' ? text : 'running';
}
