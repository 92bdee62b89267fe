import type {OperationContext} from '../operation/operation-context.ts';

/** One harmless call that shows whether the application may use an API. */
export type ApiProbe = {
  /** Name of the API as `doctor` prints it. */
  readonly api: string;
  /** Makes the call. Rejects with the failure of the call. */
  call(context: OperationContext): Promise<unknown>;
};
