import {parseJson} from '@ali1688/contracts/json';
import {wholesaleTerms, type WholesaleTerms} from '../terms/wholesale-terms.ts';

/** The terms of a product, and when they were fetched, milliseconds since 1970. */
export type StoredProduct = {readonly terms: WholesaleTerms; readonly fetchedAt: number};

/** One line of the store, of which no more than the beginning has been read. */
export type StoredLine = {
  readonly language: string;
  readonly offerId: string;
  readonly fetchedAt: number;
  /** The whole line with its end. */
  readonly text: string;
  /** The product, unless the line is damaged or of another version of the program. */
  read(): StoredProduct | undefined;
};

/** Language, id, time, terms: the first three tell whether the rest is worth reading. */
const opening = /^([a-z]{2}(?:_[A-Z]{2})?)\t(\d{1,19})\t(\d{1,15})\t/;

/** The lines of a store, in their order; what is no line, such as the part of one, is left out. */
export function indexLines(bytes: Uint8Array): StoredLine[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .flatMap((line) => {
      const [head, language, offerId, time] = opening.exec(line) ?? [];
      if (head === undefined || language === undefined || offerId === undefined || !line.endsWith('}'))
        return [];
      const fetchedAt = Number(time);
      const read = (): StoredProduct | undefined => readTerms(line.slice(head.length), offerId, fetchedAt);
      return [{language, offerId, fetchedAt, text: `${line}\n`, read}];
    });
}

function readTerms(json: string, offerId: string, fetchedAt: number): StoredProduct | undefined {
  const reading = wholesaleTerms().safeParse(parseJson(json));
  return reading.success && reading.data.offerId === offerId ? {terms: reading.data, fetchedAt} : undefined;
}

/** The terms of a product as one line. */
export function writeLine(product: StoredProduct & {readonly language: string}): string {
  const {language, terms, fetchedAt} = product;
  return `${language}\t${terms.offerId}\t${fetchedAt}\t${JSON.stringify(terms)}\n`;
}
