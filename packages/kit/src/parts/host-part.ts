import type {Secret} from '@ali1688/contracts/ports';
import type {Sandbox, SandboxOptions} from '@ali1688/sandbox';
import type {Interaction} from '../interaction/interaction.ts';
import type {PartOpening} from '../operation/parts.ts';
import type {Environment} from '../settings/environment.ts';
import type {Settings} from '../settings/settings.ts';

/** The program itself: what the commands of a host are about that install, configure, serve or examine it. */
export type HostPart = Pick<Interaction, 'prompt' | 'openBrowser' | 'nameCommands'> & {
  readonly settings: Settings;
  readonly environment: Environment;
  /** Whether the variables of a proxy are followed, which takes a recent Node.js in a skill script. */
  readonly usesProxies: boolean;
  /** Version of the running Node.js, without a `v`. */
  readonly nodeVersion: string;
  /** Starts a sandbox that others can call, for as long as this process runs or until it is closed. */
  startSandbox(options: SandboxOptions): Promise<Sandbox>;
  /**
   * Shows the result at once, for a command that goes on afterwards (a server). What the command
   * returns later is not shown.
   */
  publish(data: unknown): Promise<void>;
  /** Ends the protection of a value that is about to be shown on purpose. */
  release(secret: Secret): void;
  /** Remembers a value that must never be printed. */
  protect(secret: Secret): void;
};

/** Opens the program for a command that is about the program. */
export function openHostPart({runtime, interaction, publish}: PartOpening): HostPart {
  const {settings, environment, usesProxies, guard} = runtime;
  return {
    settings,
    environment,
    usesProxies,
    nodeVersion: process.versions.node,
    prompt: interaction.prompt,
    openBrowser: async (url) => interaction.openBrowser(url),
    nameCommands: (text) => interaction.nameCommands(text),
    async startSandbox(options) {
      const sandbox = await runtime.startSandbox(options);
      // Its values are public and are printed, also where the environment holds them already.
      guard.release(sandbox.credentials.appSecret);
      guard.release(sandbox.credentials.refreshToken);
      return sandbox;
    },
    publish,
    release: (secret) => guard.release(secret),
    protect: (secret) => guard.protect(secret),
  };
}
