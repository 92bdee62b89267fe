import {Ali1688Error, exitCodes} from '@ali1688/contracts/errors';
import {
  createReporter,
  createRunGuard,
  messageLanguage,
  parseCommandLine,
  processHost,
  readSettings,
  toFailure,
  writeFailure,
} from '@ali1688/kit/face';
import type {LoadPlugins} from '../engine/list-operations.ts';
import {openService, type Service} from './open-service.ts';
import {servedSkills} from '../offer/load-skills.ts';
import {serve} from './serve.ts';
import {serveOperation, servingFlags} from './serve-operation.ts';

/** Where the build puts the skills: beside the file that this one becomes a part of. */
const skillsFolder = new URL('skills/', import.meta.url);

/** What the program that serves knows of itself. */
export type ServerProgram = {
  /** The words behind the command. */
  readonly argv: readonly string[];
  /** The command as it is typed: `ali1688 mcp`, or `ali1688-mcp`. */
  readonly command: string;
  readonly version: string;
  readonly loadPlugins: LoadPlugins;
};

/**
 * Runs the server from the words of a command line until its client goes or the process is interrupted. Standard output
 * is the protocol's from the first byte on; whatever else there is to say goes to standard error. It never throws.
 *
 * @returns the exit status
 */
export async function runServer({argv, command, version, loadPlugins}: ServerProgram): Promise<number> {
  const host = processHost('ali1688');
  const {environment, stderr, interrupted, nameCommands} = host;
  const language = messageLanguage(environment);
  const {guard, guardStored} = createRunGuard(environment, argv);
  const say = (line: string): void => {
    guardStored();
    stderr.write(`${guard.redact(line)}\n`);
  };
  let service: Service | undefined;
  try {
    const input = {...serveOperation.input, ...servingFlags};
    const {http, port, tools, verbose, ...flags} = parseCommandLine(argv, {input, command});
    if (port !== undefined && !http) throw portWithoutHttp();
    const settings = readSettings(environment, flags);
    const log = createReporter({language, verbose, nameCommands, writeLine: say});
    service = openService({
      plugins: await loadPlugins((note) => log.note(note)),
      version,
      tools,
      attachSkills: servedSkills(skillsFolder),
      environment,
      settings,
      guard,
      guardStored,
      language,
      log,
      nameCommands,
    });
    await serve(service, {http: http ? (port ?? 0) : undefined, say, signal: interrupted});
    return interrupted.aborted ? exitCodes.INTERRUPTED : 0;
  } catch (thrown) {
    const failure = toFailure(thrown);
    guardStored();
    await writeFailure({failure, json: false, host, language, guard});
    return failure.exitCode;
  } finally {
    await service?.close();
  }
}

function portWithoutHttp(): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: '--port belongs to --http.', zh: '--port 须与 --http 一起使用。'},
    hint: {en: 'Add --http, or leave --port out.', zh: '请加上 --http，或去掉 --port。'},
  });
}
