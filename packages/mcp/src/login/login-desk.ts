import type {AnyOperation, OperationContext, Runtime} from '@ali1688/kit';
import {invoke} from '@ali1688/kit/face';
import * as z from 'zod/mini';
import {startLogin, type PendingLogin} from './pending-login.ts';

/** Where logins of one server are asked for and finished. Whoever asks next asks about the same browser. */
export type LoginDesk = {
  /** The address to open, or what was logged in since it was given. Throws the failure of that login, once. */
  ask(context: OperationContext, redirectUri: string | undefined): Promise<LoginState>;
  /** What was logged in with the answer of a browser. Throws what `auth exchange` throws. */
  take(context: OperationContext, answer: string, redirectUri: string | undefined): Promise<unknown>;
};

type LoginState =
  | {readonly state: 'open'; readonly url: string; readonly next: string}
  | {readonly state: 'done'; readonly login: unknown};

/** What a desk is made of. */
export type DeskOptions = {
  /** `auth login`, `auth url` and `auth exchange`, as the plugin for logins has them. */
  readonly login: AnyOperation;
  readonly url: AnyOperation;
  readonly exchange: AnyOperation;
  /** Does work with the runtime in force, for as long as the work takes. */
  readonly use: <Result>(work: (runtime: Runtime) => Promise<Result>) => Promise<Result>;
  /** Told after each login that was saved. */
  readonly hasLoggedIn: () => void;
  /** Ends a login that waits. */
  readonly signal: AbortSignal;
};

const waiting =
  'Let the user open url, sign in and agree within 5 minutes; then call auth_login again without arguments.';
const toBePasted =
  'Let the user open url, sign in and agree; within 2 minutes call auth_login with the whole address that the browser ended on as answer, and the same redirectUri.';

/** Opens a desk. */
export function openLoginDesk({use, hasLoggedIn, signal: ending, ...operations}: DeskOptions): LoginDesk {
  let pending: PendingLogin | undefined;
  const invokeFor = async (
    context: OperationContext,
    operation: AnyOperation,
    input: Readonly<Record<string, unknown>>,
  ): Promise<unknown> => {
    const {signal, language} = context;
    const {data, notes} = await use(async (runtime) => invoke(runtime, operation, input, {signal, language}));
    for (const note of notes) context.note(note);
    return data;
  };
  /** What came of the login that waits: told once, and then forgotten. */
  const settle = async ({result}: PendingLogin): Promise<unknown> => {
    try {
      const login = await result;
      hasLoggedIn();
      return login;
    } finally {
      pending = undefined;
    }
  };
  return {
    async ask(context, redirectUri) {
      if (redirectUri !== undefined && !isOnThisMachine(redirectUri)) {
        const {url} = addressShape.parse(await invokeFor(context, operations.url, {redirectUri}));
        return {state: 'open', url, next: toBePasted};
      }
      if (pending?.isSettled() === true) return {state: 'done', login: await settle(pending)};
      const {language} = context;
      pending ??= await startLogin({
        login: operations.login,
        redirectUri,
        language,
        use,
        signal: ending,
      });
      return {state: 'open', url: pending.url, next: waiting};
    },
    async take(context, answer, redirectUri) {
      if (pending?.isFor(answer) === true) {
        await pending.deliver(answer);
        return settle(pending);
      }
      const login = await invokeFor(context, operations.exchange, {codeOrUrl: answer, redirectUri});
      hasLoggedIn();
      return login;
    },
  };
}

const addressShape = z.object({url: z.string()});

/** Whether `auth login` can listen there. */
function isOnThisMachine(address: string): boolean {
  return URL.canParse(address) && ['127.0.0.1', 'localhost'].includes(new URL(address).hostname);
}
