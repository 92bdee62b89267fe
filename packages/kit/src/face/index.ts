// What a face is made of, whoever it is for: one runtime for the process and any number of invocations, and how the
// words of a command line become their inputs.
export {readCommandLine, type ReadCommandLine} from '../command-line/read-command-line.ts';
export {checkInput} from '../invoke/check-input.ts';
export {invoke, type InvokeOptions} from '../invoke/invoke.ts';
export type {Outcome} from '../invoke/outcome.ts';
export {openRuntime, type RuntimeOptions} from '../runtime/open-runtime.ts';
export {guardEnvironment} from '../secrets/guard-environment.ts';
export {createSecretGuard, type SecretGuard} from '../secrets/secret-guard.ts';
export {readSettings, type Settings} from '../settings/settings.ts';
