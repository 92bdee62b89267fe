import type {Bilingual} from '../errors/bilingual.ts';

/** A warning that does not change the result. Printed on standard error and listed in `meta.notes`. */
export type Note = {
  /** UPPER_SNAKE, stable. */
  readonly code: string;
  readonly text: Bilingual;
};

/** Where libraries say what they do. No secret may be passed; values are printed as they are. */
export type Log = {
  /** One line of diagnosis, shown with `--verbose`. `event` is a short phrase in English. */
  debug(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  /** Tells the user. A note with the same code and the same text as an earlier one is not told again. */
  note(note: Note): void;
};
