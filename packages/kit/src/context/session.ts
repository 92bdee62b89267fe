import type {Application, Secret} from '@ali1688/contracts/ports';
import type {CallResult, UnlistedApi} from '@ali1688/gateway';
import type {Sandbox, SandboxOptions} from '@ali1688/sandbox';
import type {Prompt} from '../host/prompt.ts';
import type {Environment} from '../host/environment.ts';
import type {OperationContext} from '../operation/operation-context.ts';
import type {Settings} from '../settings/settings.ts';
import type {HostParts} from './host-parts.ts';

/** A signed request that a dry run shows instead of sending it. Secrets are already left out. */
export type ShownRequest = {
  readonly method: 'POST';
  readonly url: string;
  readonly parameters: Readonly<Record<string, string>>;
};

/**
 * What the commands of the host itself may reach: everything an operation may, and the parts
 * that `api`, `sign` and `doctor` are about.
 */
export type Session = OperationContext &
  HostParts & {
    readonly settings: Settings;
    readonly environment: Environment;
    /** Whether nothing may be changed or sent. A call to the gateway keeps to it by itself. */
    readonly isDryRun: boolean;
    /** Whether the variables of a proxy are followed, which takes a recent Node.js in a skill script. */
    readonly usesProxies: boolean;
    /** Version of the running Node.js, without a `v`. */
    readonly nodeVersion: string;
    /** The application in force. Throws `CREDENTIALS_MISSING`. */
    application(): Promise<Application>;
    /** Calls an API that has no contract: plain text parameters, the answer as it is, never repeated. */
    callUnlisted(
      api: UnlistedApi,
      parameters: Readonly<Record<string, string>>,
      options: {readonly withToken: boolean},
    ): Promise<CallResult<unknown>>;
    /**
     * Signs parameters under a path and shows how; sends nothing. The AppSecret alone is needed:
     * the one given, else the one in force. Throws `CREDENTIALS_MISSING`.
     */
    sign(
      path: string,
      parameters: Iterable<readonly [string, string]>,
      appSecret?: Secret,
    ): Promise<{readonly stringToSign: string; readonly signature: string}>;
    /** Starts a sandbox that others can call, for as long as this process runs or until it is closed. */
    startSandbox(options: SandboxOptions): Promise<Sandbox>;
    /**
     * Writes the result at once, for a command that goes on afterwards (a server). What the command
     * returns later is not written.
     */
    publish(data: unknown): void;
    /** Pending until the user interrupts (Ctrl-C). */
    untilInterrupted(): Promise<void>;
    /** Asks the person at the terminal. */
    readonly prompt: Prompt;
    /** Puts the commands in a text of ours as this program takes them; a skill script has another name. */
    nameCommands(text: string): string;
    /** Ends the protection of a value that is about to be shown on purpose. */
    release(secret: Secret): void;
    /** Remembers a value that must never be printed. */
    protect(secret: Secret): void;
  };
