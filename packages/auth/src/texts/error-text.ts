import type {Bilingual} from '@ali1688/contracts/errors';

/** What an error says and what to do about it. */
export type ErrorText = {readonly text: Bilingual; readonly hint: Bilingual};
