export {runServer, type ServerProgram} from './command/run-server.ts';
export {loadOwnPlugins} from './start/load-own-plugins.ts';
