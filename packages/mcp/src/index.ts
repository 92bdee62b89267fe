import {runServer as run, type ServerProgram} from './command/run-server.ts';

/**
 * Runs the server for another program, as that of the CLI; the skills are those that the build puts beside this file. It
 * never throws.
 *
 * @returns the exit status
 */
export function runServer(program: Omit<ServerProgram, 'skills'>): Promise<number> {
  return run({...program, skills: new URL('skills/', import.meta.url)});
}
