import {plainText} from '@ali1688/contracts/errors';
import {needsOf, type AnyOperation} from '@ali1688/kit';
import {toolName} from './tool-name.ts';
import {toolInputSchema, toolOutputSchema, type ObjectSchema} from './tool-schemas.ts';

/** What a client is told of what a tool does to the world, by the names of the protocol. */
export type ToolHints = {
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  readonly openWorldHint: boolean;
};

/** A tool as it is listed. */
export type ToolDescription = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: ObjectSchema;
  readonly outputSchema: ObjectSchema;
  readonly annotations: ToolHints;
};

/** All that is said of a tool, derived from its operation. In English, which models read best. */
export function describeTool(operation: AnyOperation): ToolDescription {
  const {summary, description = summary} = operation;
  return {
    name: toolName(operation),
    title: plainText(summary.en).replace(/\.$/, ''),
    description: plainText(description.en),
    inputSchema: toolInputSchema(operation),
    outputSchema: toolOutputSchema(operation),
    annotations: hintsOf(operation),
  };
}

/** The hints of the protocol from the effects of an operation. What 1688 begins takes nothing away that was there. */
export function hintsOf(operation: AnyOperation): ToolHints {
  const {kind, repeatable} = operation.effects;
  return {
    readOnlyHint: kind === 'reads-market' || kind === 'reads-this-machine',
    destructiveHint: kind === 'changes-this-machine' || kind === 'changes-something-at-1688',
    idempotentHint: repeatable,
    openWorldHint: kind !== 'reads-this-machine' || needsOf(operation) !== 'nothing',
  };
}
