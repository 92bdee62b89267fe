export {processHost} from '../host/process-host.ts';
export {silentPrompt} from '../host/silent-prompt.ts';
export {runScript, type Script} from './run-script.ts';
export {scriptFace} from './script-face.ts';
