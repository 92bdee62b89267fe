import type {PartOpening, Runtime} from '@ali1688/kit';

/** What login and credentials work with: the runtime, and the one command at hand. */
export type AuthSurroundings = Pick<
  Runtime,
  'settings' | 'environment' | 'transport' | 'clock' | 'openHome' | 'guard'
> & {
  readonly scope: PartOpening['scope'];
  /** Whether nothing may be changed or sent. */
  readonly isDryRun: boolean;
};
