// What a program does before anything else is loaded; it loads nothing itself.
export {dropBrokenNotes} from './drop-broken-notes.ts';
export {endOnOutputFault} from './end-on-output-fault.ts';
export {flagWords} from './flag-words.ts';
export {isClosedToOthers} from './is-closed-to-others.ts';
export {launchScript} from './launch-script.ts';
export {enablePrivateCompileCache} from './private-compile-cache.ts';
export {asksForSandbox, isSandboxVariable} from './sandbox-words.ts';
export {suiteHome, type HomeVariables} from './suite-home.ts';
