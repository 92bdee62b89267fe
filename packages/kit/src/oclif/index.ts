export type {ChineseHelp} from './chinese-help.ts';
export {cliFace} from './cli-face.ts';
export {operationCommand} from './operation-command.ts';
export {reportFailure} from './report-failure.ts';
export {environmentVariables, readEnvironment} from '../settings/environment.ts';
export {messageLanguage} from '../settings/language.ts';
export {createReporter} from '../terminal/reporter.ts';
export {displayedCharacters, displayWidth, visibleText} from '@ali1688/output';
