import type {Log, Note} from '@ali1688/contracts/ports';

export type DebugLine = {readonly event: string; readonly fields: Readonly<Record<string, unknown>>};

/** A log that remembers. */
export type RecordingLog = Log & {readonly lines: DebugLine[]; readonly notes: Note[]};

export function createRecordingLog(): RecordingLog {
  const lines: DebugLine[] = [];
  const notes: Note[] = [];
  return {
    lines,
    notes,
    debug: (event, fields = {}) => lines.push({event, fields}),
    note: (note) => notes.push(note),
  };
}
