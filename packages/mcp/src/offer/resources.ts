import {
  ProtocolError,
  ProtocolErrorCode,
  ResourceTemplate,
  type McpServer,
} from '@modelcontextprotocol/server';
import type {AnyOperation} from '@ali1688/kit';
import {carryOut} from '../calls/call-tool.ts';
import type {Engine} from '../engine/open-engine.ts';
import type {Tools} from '../tools/choose-tools.ts';
import {describeTool} from '../tools/describe-tool.ts';

/** Documents that a host may add to a conversation: the tool that each is read with. */
const documents = [
  {name: 'categories', uri: 'ali1688://categories', tool: 'category_tree'},
  {name: 'rank-types', uri: 'ali1688://rank-types', tool: 'ranking_types'},
] as const;

/** The category tree below one category. */
const branch = {name: 'category', uri: 'ali1688://categories/{categoryId}', tool: 'category_tree'} as const;

const json = 'application/json';

/** Adds what is read without a call of a tool. What no plugin brings is not offered. */
export function addResources(server: McpServer, engine: Engine, tools: Tools): void {
  for (const {name, uri, tool} of documents) {
    const operation = tools.get(tool);
    if (operation === undefined) continue;
    server.registerResource(name, uri, about(operation), async (address, {mcpReq: {signal}}) =>
      read(engine, operation, {}, {address, signal}),
    );
  }
  const operation = tools.get(branch.tool);
  if (operation === undefined) return;
  const template = new ResourceTemplate(branch.uri, {list: undefined});
  server.registerResource(
    branch.name,
    template,
    about(operation),
    async (address, {categoryId}, {mcpReq: {signal}}) =>
      read(engine, operation, {categoryId: [categoryId].flat().join(',')}, {address, signal}),
  );
}

function about(operation: AnyOperation) {
  const {title, description} = describeTool(operation);
  return {title, description, mimeType: json};
}

/** @throws ProtocolError with the failure, which a resource has no other place for */
async function read(
  engine: Engine,
  operation: AnyOperation,
  given: Readonly<Record<string, unknown>>,
  {address, signal}: {readonly address: URL; readonly signal: AbortSignal},
) {
  const {ok, text} = await carryOut(engine, {operation, given, signal});
  if (!ok) throw new ProtocolError(ProtocolErrorCode.InternalError, text, JSON.parse(text));
  return {contents: [{uri: address.href, mimeType: json, text}]};
}
