import {inputSchema, type AnyOperation} from '@ali1688/kit';

/** The one input that reads standard input, which here is the protocol. */
const fromStandardInput = 'secretStdin';

/**
 * Whether an operation may be called by a model. What prints a secret, waits for a person, reads standard input, needs a
 * file or changes those of this machine is none, and neither is what changes the login.
 */
export function mayBeTool(operation: AnyOperation): boolean {
  const {apis, effects, isSensitive = false, variables, input} = operation;
  const printsSecrets = variables !== undefined;
  const takesSecrets =
    Object.hasOwn(input, fromStandardInput) || Object.values(input).some((field) => field.isSensitive);
  const needsFile = inputSchema(operation).required.some((name) => input[name]?.namesFile);
  if (printsSecrets || takesSecrets || needsFile) return false;
  // What asks 1688 keeps the answers where the suite keeps its own things, and is of use in a chat all the same.
  if (effects.kind === 'changes-this-machine') return apis.length > 0;
  return !isSensitive || effects.kind === 'reads-market' || effects.kind === 'reads-this-machine';
}
