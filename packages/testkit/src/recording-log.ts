import type {Log, Note} from '@ali1688/contracts/ports';

export type RecordingLog = Log & {
  readonly notes: readonly Note[];
  readonly debugLines: readonly string[];
  /** Codes of the notes, each once, in order. */
  codes(): readonly string[];
};

export function createRecordingLog(): RecordingLog {
  const notes: Note[] = [];
  const debugLines: string[] = [];
  return {
    notes,
    debugLines,
    codes: () => [...new Set(notes.map((note) => note.code))],
    note: (note) => {
      const isTold = notes.some(({code, text}) => code === note.code && text.en === note.text.en);
      if (!isTold) notes.push(note);
    },
    debug: (event, fields = {}) => {
      debugLines.push(`${event} ${JSON.stringify(fields)}`);
    },
  };
}
