export {environmentVariables} from '../settings/environment.ts';
export {processHost} from '../terminal/process-host.ts';
export {silentPrompt} from '../interaction/silent-prompt.ts';
export {fieldPaths} from '@ali1688/output/fields';
export {universalFlags} from '../operation/universal-flags.ts';
export {runScript} from './run-script.ts';
export {ownWord, type Script} from './script.ts';
export {scriptFace} from './script-face.ts';
export {startScript, type SkillScript} from './start-script.ts';
