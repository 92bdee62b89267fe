import type {ShownRequest} from './show-request.ts';

/** Ends an operation at its first call in a dry run. Not an error: it carries what is to be shown. */
export class DryRunReached extends Error {
  readonly request: ShownRequest;
  /** Id of the API that the request is for, which may be one that is asked on the way. */
  readonly api: string | undefined;

  constructor(request: ShownRequest, api?: string) {
    super('A dry run ends at the first call.');
    this.name = 'DryRunReached';
    this.request = request;
    this.api = api;
  }
}
