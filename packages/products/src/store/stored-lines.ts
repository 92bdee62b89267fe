import {parseJson} from '@ali1688/contracts/json';

/** What is kept about a product, and when it was fetched, milliseconds since 1970. */
export type StoredLine = {
  /** What it is among what is kept about the product, such as the language of its texts. */
  readonly label: string;
  readonly offerId: string;
  readonly fetchedAt: number;
  /** The whole line with its end. */
  readonly text: string;
  /** The value, unless the line is damaged. */
  read(): unknown;
};

/** Label, id, time, value: the first three tell whether the rest is worth reading. */
const opening = /^([a-z][A-Za-z0-9_-]{1,63})\t(\d{1,19})\t(\d{1,15})\t/;

/** The lines of a store, in their order; what is no line, such as the part of one, is left out. */
export function indexLines(bytes: Uint8Array): StoredLine[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .flatMap((line) => {
      const [head, label, offerId, time] = opening.exec(line) ?? [];
      if (head === undefined || label === undefined || offerId === undefined || !line.endsWith('}'))
        return [];
      const read = (): unknown => parseJson(line.slice(head.length));
      return [{label, offerId, fetchedAt: Number(time), text: `${line}\n`, read}];
    });
}

/** What is kept about a product as one line; the value is an object. */
export function writeLine({
  label,
  offerId,
  fetchedAt,
  value,
}: Omit<StoredLine, 'text' | 'read'> & {value: object}): string {
  return `${label}\t${offerId}\t${fetchedAt}\t${JSON.stringify(value)}\n`;
}
