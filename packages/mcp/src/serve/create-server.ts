import {McpServer, type McpServerFactory} from '@modelcontextprotocol/server';
import type {Engine} from '../engine/open-engine.ts';
import {addPrompts} from '../offer/prompts.ts';
import {addResources} from '../offer/resources.ts';
import type {Tools} from '../tools/choose-tools.ts';
import {describeTool} from '../tools/describe-tool.ts';
import {answerCall} from './answer-call.ts';
import {instructions} from './instructions.ts';
import {listedSchema} from '../protocol/listed-schema.ts';

/** What a server offers. */
export type Offer = {
  readonly engine: Engine;
  readonly version: string;
  /** The tools that are listed. */
  readonly tools: Tools;
  /** Every tool there is: what resources are read with. */
  readonly allTools: Tools;
  /** Adds the skills to a server; undefined where the package has none. */
  readonly attachSkills: ((server: McpServer) => void) | undefined;
};

/** The list of what is offered changes with the program alone, so a client may keep it for an hour. */
const keptForAnHour = {ttlMs: 3_600_000, cacheScope: 'private'} as const;

/**
 * Makes what serves one connection, or one request over HTTP; all of them share the engine. What is said of the tools is
 * derived once.
 */
export function serverFactory({engine, version, tools, allTools, attachSkills}: Offer): McpServerFactory {
  const described = [...tools.values()].map((operation) => {
    const {name, inputSchema, outputSchema, ...rest} = describeTool(operation);
    const config = {
      ...rest,
      inputSchema: listedSchema(inputSchema),
      outputSchema: listedSchema(outputSchema),
    };
    return {name, operation, config};
  });
  return () => {
    const server = new McpServer(
      {name: 'ali1688', title: 'ali1688', version},
      {
        instructions,
        // Set before the rest is registered, as nothing of it ever changes while the server runs.
        capabilities: {
          tools: {listChanged: false},
          resources: {listChanged: false},
          prompts: {listChanged: false},
        },
        cacheHints: {
          'tools/list': keptForAnHour,
          'prompts/list': keptForAnHour,
          'resources/list': keptForAnHour,
          'resources/templates/list': keptForAnHour,
          'server/discover': keptForAnHour,
        },
      },
    );
    for (const {name, operation, config} of described) {
      server.registerTool(name, config, async (given, context) =>
        answerCall(engine, operation, given, context, server.server.getClientCapabilities()),
      );
    }
    addResources(server, engine, allTools);
    addPrompts(server, tools);
    attachSkills?.(server);
    return server;
  };
}
