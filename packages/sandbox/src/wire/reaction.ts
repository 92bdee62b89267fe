import type {Answer} from './answer.ts';

/** What happens on the connection: as a rule an answer, with a fault something worse. */
export type Reaction =
  | {readonly kind: 'answer'; readonly answer: Answer}
  | {readonly kind: 'cut'; readonly answer: Answer}
  | {readonly kind: 'huge'; readonly bytes: number}
  | {readonly kind: 'hang'}
  | {readonly kind: 'drop'};
