import type {McpServer, McpServerFactory} from '@modelcontextprotocol/server';
import type {AnyOperation, PluginDefinition} from '@ali1688/kit';
import {listOperations} from '../engine/list-operations.ts';
import {openEngine, type Engine, type EngineOptions} from '../engine/open-engine.ts';
import {serverFactory} from '../serve/create-server.ts';
import {chooseTools} from '../tools/choose-tools.ts';

/** What a service is made of. */
export type ServiceOptions = Omit<EngineOptions, 'operations'> & {
  readonly version: string;
  readonly plugins: readonly PluginDefinition[];
  /** What stands behind `--tools`. */
  readonly tools?: string | undefined;
  readonly attachSkills?: ((server: McpServer) => void) | undefined;
};

/** Everything behind the connections: what they share, and what makes a server for each. */
export type Service = {
  readonly engine: Engine;
  readonly factory: McpServerFactory;
  /** Ends what goes on between calls, then the connections to 1688. */
  close(): Promise<void>;
};

/**
 * Opens what is served, before anything is sent or listened to.
 *
 * @throws `USAGE_INVALID` for the name of a tool that there is not
 */
export function openService({version, plugins, tools, attachSkills, ...options}: ServiceOptions): Service {
  const ending = new AbortController();
  const operations: readonly AnyOperation[] = listOperations(plugins, {
    use: async (work) => engine.use(work),
    hasLoggedIn: () => engine.readAnew(),
    signal: ending.signal,
  });
  const chosen = chooseTools(operations, tools);
  const engine = openEngine({...options, operations});
  return {
    engine,
    factory: serverFactory({
      engine,
      version,
      tools: chosen,
      allTools: chooseTools(operations, 'all'),
      attachSkills,
    }),
    async close() {
      ending.abort();
      await engine.close();
    },
  };
}
