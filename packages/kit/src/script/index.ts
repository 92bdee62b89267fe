export {processHost} from '../host/process-host.ts';
export {runScript, type Script} from './run-script.ts';
export {scriptFace} from './script-face.ts';
