import type {Language} from '@ali1688/contracts/errors';
import type {Log} from '@ali1688/contracts/ports';
import {sandboxAnswersOf, type AnyOperation, type Environment, type Runtime} from '@ali1688/kit';
import {
  keptConnections,
  openRuntime,
  type RunGuard,
  type RuntimeOptions,
  type Settings,
} from '@ali1688/kit/face';

/** What all calls of one server share. */
export type Engine = RunGuard & {
  readonly language: Language;
  readonly log: Log;
  readonly settings: Settings;
  /** Puts the marked commands of a text as whoever reads it takes them. */
  readonly nameCommands: (text: string) => string;
  /**
   * Does a piece of work with the runtime in force, which stays open until the work is done.
   *
   * @throws what the work throws
   */
  use<Result>(work: (runtime: Runtime) => Promise<Result>): Promise<Result>;
  /**
   * Lets the next work begin with what is saved now. A runtime keeps the login that it found, and somebody may have
   * logged in since, here or in another program.
   */
  readAnew(): void;
  /** Ends connections and the sandbox, when the work under way is done. */
  close(): Promise<void>;
};

/** What an engine is made of. */
export type EngineOptions = Pick<
  Engine,
  'guard' | 'guardStored' | 'language' | 'log' | 'settings' | 'nameCommands'
> & {
  readonly environment: Environment;
  /** All that may be called: the sandbox answers for each of them. */
  readonly operations: readonly AnyOperation[];
  /** How requests are sent. Default: as the CLI does, over connections that are kept. */
  readonly transport?: Pick<RuntimeOptions, 'createTransport' | 'usesProxies'> | undefined;
};

/** A runtime, and how much work needs it still. */
type Opened = {readonly runtime: Runtime; work: number; isLeft: boolean};

/** Opens what all calls share. Nothing is sent or read before the first call needs it. */
export function openEngine({operations, transport = keptConnections, ...options}: EngineOptions): Engine {
  const open = (): Opened => ({
    runtime: openRuntime({...transport, ...options, loadSandboxApis: sandboxAnswersOf(operations)}),
    work: 0,
    isLeft: false,
  });
  let current = open();
  const closing = new Set<Promise<void>>();
  const closeIfIdle = (opened: Opened): void => {
    if (!opened.isLeft || opened.work > 0) return;
    const closed = opened.runtime.close().finally(() => closing.delete(closed));
    closing.add(closed);
  };
  const leave = (opened: Opened): void => {
    opened.isLeft = true;
    closeIfIdle(opened);
  };
  return {
    ...options,
    async use(work) {
      const opened = current;
      opened.work += 1;
      try {
        return await work(opened.runtime);
      } finally {
        opened.work -= 1;
        closeIfIdle(opened);
      }
    },
    readAnew() {
      // The sandbox has a login of its own, and its market lives as long as it runs.
      if (options.settings.sandbox) return;
      leave(current);
      current = open();
    },
    async close() {
      leave(current);
      await Promise.all(closing);
    },
  };
}
