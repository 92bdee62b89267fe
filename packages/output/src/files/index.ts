// A result in a file: whole or not at all, in pieces, or through a pipe.
export {openFile, type WriteFile} from './open-file.ts';
export {writtenText} from './tell-written.ts';
export {growFile, isPlace, type GrowingFile} from './write-file-atomically.ts';
