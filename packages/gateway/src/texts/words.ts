import type {Bilingual} from '@ali1688/contracts/errors';

/** What an error says: what happened, and the next step. */
export type Words = {readonly text: Bilingual; readonly hint: Bilingual};
