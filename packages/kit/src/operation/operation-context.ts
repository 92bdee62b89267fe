import type {Api, ApiData, ApiRequest} from '@ali1688/contracts';
import type {Language} from '@ali1688/contracts/errors';
import type {Note} from '@ali1688/contracts/ports';

/** Everything an operation may reach. It has no other way to the outside. */
export type OperationContext = {
  /** Language of texts for people. */
  readonly language: Language;
  /**
   * Calls an API of the gateway and gives its data. Throws `Ali1688Error`; a dry run ends here.
   */
  call<A extends Api>(api: A, request: ApiRequest<A>): Promise<ApiData<A>>;
  /** Tells the user something that does not change the result; it also stands in `meta.notes`. */
  note(note: Note): void;
};
