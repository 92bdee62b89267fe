// What a face is made of, whoever it is for: one runtime for the process and any number of invocations, and how the
// words of a command line become their inputs.
export {parseCommandLine} from '../command-line/parse-command-line.ts';
export {readCommandLine, type ReadCommandLine} from '../command-line/read-command-line.ts';
export {toFailure} from '../command-line/to-failure.ts';
export type {Choice} from '../interaction/choice.ts';
export type {Choose, Interaction} from '../interaction/interaction.ts';
export type {StartProgress} from '../interaction/progress.ts';
export {checkInput} from '../invoke/check-input.ts';
export {invoke, type InvokeOptions} from '../invoke/invoke.ts';
export type {Outcome} from '../invoke/outcome.ts';
export {inTheEnd} from '../invoke/settle-on-abort.ts';
export {universalFlags} from '../operation/universal-flags.ts';
export {outcomeDocument} from '../present/result-of.ts';
export {writeFailure} from '../present/write-failure.ts';
export {keptConnections} from '../runtime/kept-connections.ts';
export {openRuntime, type RuntimeOptions} from '../runtime/open-runtime.ts';
export {guardEnvironment} from '../secrets/guard-environment.ts';
export {createRunGuard, type RunGuard} from '../secrets/run-guard.ts';
export {createSecretGuard, type SecretGuard} from '../secrets/secret-guard.ts';
export {readSettings, type Settings} from '../settings/settings.ts';
export {readEnvironment} from '../settings/environment.ts';
export {messageLanguage} from '../settings/language.ts';
export {processHost} from '../terminal/process-host.ts';
export {createReporter} from '../terminal/reporter.ts';
export {failureDocument, findRows, jsonText, sheetLayouts} from '@ali1688/output';
