import type {
  CallScope,
  Clock,
  LocalDocument,
  LocalDocumentName,
  Log,
  Transport,
} from '@ali1688/contracts/ports';
import type {Gateway} from '@ali1688/gateway';
import type {FileStateStore} from '@ali1688/home';
import type {Sandbox, SandboxOptions} from '@ali1688/sandbox';
import type {PictureTools} from '../interaction/picture-tools.ts';
import type {SecretGuard} from '../secrets/secret-guard.ts';
import type {Environment} from '../settings/environment.ts';
import type {Settings} from '../settings/settings.ts';
import type {OpenCredentials} from './open-credentials.ts';

/**
 * What all work of one process shares: connections, the application with its tokens, the pace, the limit of calls
 * in flight, documents, the sandbox. Nothing is opened before it is asked for, and what is opened stays.
 */
export type Runtime = {
  readonly settings: Settings;
  readonly environment: Environment;
  readonly clock: Clock;
  /** Hears what belongs to no single piece of work. */
  readonly log: Log;
  readonly transport: Transport;
  /**
   * Where the suite keeps what it stores; in the sandbox nothing of it is used. Throws `USAGE_INVALID` for a bad
   * `ALI1688_HOME`.
   */
  readonly openHome: () => FileStateStore;
  /** Whether the variables of a proxy are followed, which takes a recent Node.js in a skill script. */
  readonly usesProxies: boolean;
  /** What the program has for pictures. */
  readonly pictures: PictureTools;
  /** Knows every secret that was seen, and keeps it out of what is printed. */
  readonly guard: SecretGuard;
  /**
   * Who calls, where to, and with which tokens. Throws `CREDENTIALS_MISSING`, `USAGE_INVALID`, `STATE_UNUSABLE`.
   *
   * @param scope hears what is told while they are opened
   */
  credentials(scope: CallScope): Promise<OpenCredentials>;
  /** The client of the gateway. Throws as {@link Runtime.credentials} does. */
  gateway(scope: CallScope): Promise<Gateway>;
  /**
   * A document of the gateway in force. In the sandbox it lives as long as the runtime.
   * Throws `USAGE_INVALID` for a bad `ALI1688_HOME`.
   */
  localDocument(name: LocalDocumentName, options: {readonly isReadOnly: boolean}): Promise<LocalDocument>;
  /** Whether the home has a folder of documents of that name. Throws `USAGE_INVALID` for a bad `ALI1688_HOME`. */
  mayKeepDocuments(folder: string): boolean;
  /** Starts a sandbox that others can call, until it is closed; it answers what this program's plugins know. */
  startSandbox(options: SandboxOptions): Promise<Sandbox>;
  /** Tells the application that work is done for, where it is not the one in force, as at a login. */
  actsFor(appKey: string): void;
  /**
   * Whether what is asked of this runtime is made up: by the setting, or because the gateway is a sandbox in a
   * process of its own, which a loopback address and the sandbox's AppKey tell. It is so for every command, also
   * for one that asks nothing of the gateway: an authorize address or a signature for the sandbox is worth nothing
   * elsewhere.
   */
  isSandbox(): boolean;
  /** Ends connections and the sandbox. Nothing of the runtime can be used afterwards. */
  close(): Promise<void>;
};
