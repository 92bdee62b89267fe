export {loadPart} from '../run/load-part.ts';
export {processHost} from '../host/process-host.ts';
export {silentPrompt} from '../host/silent-prompt.ts';
export {runScript} from './run-script.ts';
export {scriptFace} from './script-face.ts';
export type {Script} from './script.ts';
export {defineSkill, type SkillDefinition} from './skill-definition.ts';
export {startScript, type SkillScript} from './start-script.ts';
