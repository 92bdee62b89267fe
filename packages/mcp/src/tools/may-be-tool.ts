import {inputSchema, operationId, type AnyOperation} from '@ali1688/kit';

/**
 * Operations that write on this machine and are of use in a chat all the same: they keep what 1688 answered where the
 * suite keeps its own things.
 */
const keepingAnswers: readonly string[] = ['category:sync', 'tracker:sweep'];

/** The one input that reads standard input, which here is the protocol. */
const fromStandardInput = 'secretStdin';

/**
 * Whether an operation may be called by a model. What prints a secret, waits for a person, reads standard input, needs a
 * file or changes those of this machine is none, and neither is what changes the login.
 */
export function mayBeTool(operation: AnyOperation): boolean {
  const {effects, isSensitive = false, variables, input} = operation;
  const printsSecrets = variables !== undefined;
  const takesSecrets =
    Object.hasOwn(input, fromStandardInput) || Object.values(input).some((field) => field.isSensitive);
  const needsFile = inputSchema(operation).required.some((name) => input[name]?.namesFile);
  if (printsSecrets || takesSecrets || needsFile) return false;
  if (effects.kind === 'changes-this-machine') return keepingAnswers.includes(operationId(operation));
  return !isSensitive || effects.kind === 'reads-market' || effects.kind === 'reads-this-machine';
}
