import {apiId, type Api, type ApiData, type ApiRequest} from '@ali1688/contracts';
import type {Bilingual, Language} from '@ali1688/contracts/errors';
import {Secret, type CallScope} from '@ali1688/contracts/ports';
import type {Interaction} from '../interaction/interaction.ts';
import type {AnyOperation} from '../operation/define-operation.ts';
import {mayCall} from '../operation/effects.ts';
import type {OperationContext} from '../operation/operation-context.ts';
import type {PartOpening} from '../operation/parts.ts';
import type {Runtime} from '../runtime/runtime.ts';
import {DryRunReached} from './dry-run-reached.ts';
import type {InvocationRecord} from './invocation-record.ts';
import {invokeTexts} from './invoke-texts.ts';
import {showRequest} from './show-request.ts';

/** What the context of one invocation is made of. */
type ContextOptions = {
  readonly runtime: Runtime;
  readonly operation: AnyOperation;
  readonly record: InvocationRecord;
  readonly scope: PartOpening['scope'];
  readonly language: Language;
  readonly isDryRun: boolean;
  readonly interaction: Interaction;
  readonly publish: (data: unknown) => Promise<void>;
  readonly emitPiece: OperationContext['emitPiece'];
};

/** What `run` of an operation gets: the context, with its parts. Nothing is opened before it is asked for. */
export function createContext(
  options: ContextOptions,
): OperationContext & {readonly parts: Readonly<Record<string, unknown>>} {
  const {runtime, operation, record, scope, language, isDryRun, interaction} = options;
  let expected = 0;
  return {
    language,
    signal: scope.signal,
    isDryRun,
    isSandbox: runtime.settings.sandbox,
    call: caller(options),
    choose: interaction.choose,
    note: (note) => scope.log.note(note),
    lacks: (id, reason) => record.lacks(id, reason),
    partial: (failure) => record.partial(failure),
    happened: () => record.happened(),
    emitPiece: options.emitPiece,
    now: () => runtime.clock.now(),
    fetchedAt: (time) => record.fetchedAt(time),
    localDocument: async (name) => runtime.localDocument(name, {isReadOnly: isDryRun}),
    mayKeepDocuments: (folder) => runtime.mayKeepDocuments(folder),
    expectCalls(calls) {
      expected += calls;
      if (calls > 0 && expected > mostUntoldCalls && !isDryRun)
        interaction.announce(costText(calls, runtime.settings));
    },
    startProgress: interaction.startProgress,
    parts: openParts(operation, {
      runtime,
      scope,
      language,
      isDryRun,
      interaction,
      publish: options.publish,
      answered: (api, body) => record.answered(api, body),
    }),
  };
}

/** So many calls are over before anybody has read what they cost. */
const mostUntoldCalls = 5;

/** Calls, and the time that they take at least: the pace is the machine's, the sandbox has none. */
function costText(calls: number, {sandbox, requestsPerSecond}: Runtime['settings']): Bilingual {
  return sandbox
    ? invokeTexts.cost(calls)
    : invokeTexts.pacedCost(calls, Math.ceil(calls / requestsPerSecond), requestsPerSecond);
}

/** Calls in the name of an operation: a dry run shows the first one; what may not be repeated is sent once. */
function caller({runtime, operation, record, scope, isDryRun}: ContextOptions): OperationContext['call'] {
  return async <A extends Api>(
    api: A,
    request: ApiRequest<A>,
    {isBulk = false}: {readonly isBulk?: boolean} = {},
  ): Promise<ApiData<A>> => {
    // An API that is called on the way is not named in the definition, where the others were looked at.
    if (!mayCall(operation.effects, api))
      throw new Error(`The operation ${operation.name} calls ${api.name} against what its effects say.`);
    const client = await runtime.gateway(scope);
    if (isDryRun) {
      const token = api.needsToken ? await tokenAtHand(runtime, scope) : undefined;
      throw new DryRunReached(showRequest(client.prepare(api, request, token), api.withheld), apiId(api));
    }
    const {repeatable: mayRepeat} = operation.effects;
    const {data, body} = await client.call(api, request, {...scope, mayRepeat, isBulk});
    record.answered(apiId(api), body);
    return data;
  };
}

/** The token that a request of a dry run is signed with: the one at hand, else a placeholder. */
export async function tokenAtHand(runtime: Runtime, scope: CallScope): Promise<Secret> {
  const token = await (await runtime.credentials(scope)).peekToken();
  if (token === undefined) scope.log.note({code: 'DRY_RUN_TOKEN', text: invokeTexts.dryRunToken});
  return token ?? new Secret('no-token');
}

/** Parts by name, each made when it is first looked at. */
function openParts({parts = {}}: AnyOperation, opening: PartOpening): Readonly<Record<string, unknown>> {
  const opened: Record<string, unknown> = {};
  for (const [name, open] of Object.entries(parts)) {
    Object.defineProperty(opened, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = open(opening);
        Object.defineProperty(opened, name, {value, enumerable: true});
        return value;
      },
    });
  }
  return opened;
}
