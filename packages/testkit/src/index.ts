export {at, each, listAt, noteCodes, parseDocument} from './document.ts';
export {fetchNode} from './fetch-node.ts';
export {answerJson, startHttpServer, type Answer, type SeenRequest, type TestServer} from './http-server.ts';
export {makeCertificate, type CertificateFiles} from './make-certificate.ts';
export {recordingStream, type RecordingStream} from './recording-stream.ts';
export {runProgram, type ProgramOptions, type ProgramRun} from './run-program.ts';
export {temporaryFolder, type TemporaryFolder} from './temporary-folder.ts';
