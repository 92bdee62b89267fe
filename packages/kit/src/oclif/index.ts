export type {ChineseHelp} from './chinese-help.ts';
export {cliFace} from './cli-face.ts';
export {operationCommand} from './operation-command.ts';
export {reportFailure} from './report-failure.ts';
export {environmentVariables, readEnvironment} from '../settings/environment.ts';
export {displayedCharacters, displayWidth} from '../text/display-width.ts';
export {messageLanguage} from '../settings/language.ts';
export {createReporter} from '../terminal/reporter.ts';
export {visibleText} from '../text/visible-text.ts';
