import {defineDoctor} from '@ali1688/doctor';
import type {Note} from '@ali1688/contracts/ports';
import {operationId, type AnyOperation, type PluginDefinition, type Runtime} from '@ali1688/kit';
import {defineChatLogin} from '../login/chat-login.ts';
import {openLoginDesk} from '../login/login-desk.ts';
import {fitForModel} from '../tools/fit-for-model.ts';
import {mayBeTool} from '../tools/may-be-tool.ts';

/** Gives what the plugins define; told what cannot be loaded. */
export type LoadPlugins = (tell: (note: Note) => void) => Promise<readonly PluginDefinition[]>;

/** What the operations of the server itself reach. */
export type ServerReach = {
  readonly use: <Result>(work: (runtime: Runtime) => Promise<Result>) => Promise<Result>;
  readonly hasLoggedIn: () => void;
  /** Ends what goes on between calls. */
  readonly signal: AbortSignal;
};

/** All operations that may be tools: those of the plugins, the login for a chat and `doctor`. */
export function listOperations(
  plugins: readonly PluginDefinition[],
  reach: ServerReach,
): readonly AnyOperation[] {
  const all = plugins.flatMap(({operations}) => operations);
  const named = (id: string): AnyOperation | undefined =>
    all.find((operation) => operationId(operation) === id);
  const [login, url, exchange] = ['auth:login', 'auth:url', 'auth:exchange'].map(named);
  const canLogIn = login !== undefined && url !== undefined && exchange !== undefined;
  return [
    ...all.filter(mayBeTool),
    ...(canLogIn ? [defineChatLogin(openLoginDesk({login, url, exchange, ...reach}))] : []),
    defineDoctor({node: {major: 22, minor: 19}, loadPlugins: () => Promise.resolve(plugins)}),
  ].map(fitForModel);
}
