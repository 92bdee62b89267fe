import type {Ali1688Error} from '@ali1688/contracts/errors';
import type {Clock, Transport} from '@ali1688/contracts/ports';
import type {Environment} from '../settings/environment.ts';
import type {ProgressLine, Render} from '@ali1688/output';
import type {PictureTools} from '../interaction/picture-tools.ts';
import type {OutputStream} from './host.ts';

/** What differs between the ways to start a run: the CLI and the skill scripts. */
export type Face = {
  /** Makes the transport. Called once, and only when something is about to be sent. */
  createTransport(environment: Environment): Promise<Transport>;
  /** Whether the variables of a proxy are followed, which takes a recent Node.js in a skill script. */
  readonly usesProxies: boolean;
  /** Opens the user's browser; false where that is not done, as in a skill script, or not possible. */
  openBrowser(url: string): Promise<boolean>;
  /** Loads what writes spreadsheets; a skill script has nothing that does. */
  readonly loadSpreadsheet?: () => Promise<Render>;
  /** What it has for pictures. */
  readonly pictures?: PictureTools;
  /** Whether a text can lead to an address where it is clicked (OSC 8); never in a skill script. */
  showsLinks(stdout: OutputStream): Promise<boolean>;
  /** What shows the progress of long work: one line of a terminal, or a line a minute of a log. */
  openProgressLine(stderr: OutputStream): Promise<ProgressLine | undefined>;
  /** The time of the run. Default: the machine's. */
  readonly clock?: Clock;
  /** Adds to a failure what helps only where this program runs. */
  readonly adviseOn?: (failure: Ali1688Error) => Promise<Ali1688Error>;
};
