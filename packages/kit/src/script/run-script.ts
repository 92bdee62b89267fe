import {loadPart} from '@ali1688/contracts/errors';
import type {Host} from '../terminal/host.ts';
import type {Face} from '../terminal/face.ts';
import {reportFailure} from '../command-line/report-failure.ts';
import {runCommandLine} from '../command-line/run-command-line.ts';
import {messageLanguage} from '../settings/language.ts';
import {flagWords} from '@ali1688/start';
import {findOperation} from './find-operation.ts';
import {ownWord, type Script} from './script.ts';

/**
 * Runs a skill script: the first words name the operation, the rest is its command line.
 * It never throws.
 *
 * @returns the exit status (surface.md section 5)
 */
export async function runScript(
  script: Script,
  argv: readonly string[],
  host: Host,
  face: Face,
): Promise<number> {
  const language = messageLanguage(host.environment);
  const words = wordsOf(argv);
  const [word] = words;
  if (word === '--version') {
    host.stdout.write(`${script.version}\n`);
    return 0;
  }
  try {
    if (word === undefined || word === '--help' || word === '-h') {
      const {scriptHelp} = await loadHelp();
      host.stdout.write(scriptHelp(script, host.programName, language));
      return 0;
    }
    const {loadCompanion} = script;
    if (
      loadCompanion !== undefined &&
      word === ownWord.auth &&
      (words[1] === undefined || words[1] === '--help')
    ) {
      const {authHelp} = await loadHelp();
      host.stdout.write(authHelp(script, await loadCompanion(), host.programName, language));
      return 0;
    }
    const found = await findOperation(script, words, host.programName);
    const command = `${host.programName} ${found.words}`;
    if (flagWords(found.argv).includes('--help')) {
      const {operationHelp} = await loadHelp();
      host.stdout.write(
        operationHelp(script, found.operation, {command, programName: host.programName}, language),
      );
      return 0;
    }
    return await runCommandLine({operation: found.operation, argv: found.argv, command, host, face});
  } catch (thrown) {
    return reportFailure(thrown, argv, host);
  }
}

/** Few runs ask for help. */
function loadHelp(): Promise<typeof import('./script-help.ts')> {
  return loadPart(async () => import('./script-help.ts'));
}

/** `help top-list` is `top-list --help`. */
function wordsOf(argv: readonly string[]): readonly string[] {
  return argv[0] === 'help' ? [...argv.slice(1), '--help'] : argv;
}
