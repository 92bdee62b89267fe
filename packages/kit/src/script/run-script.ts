import {Ali1688Error} from '@ali1688/contracts/errors';
import {guardEnvironment} from '../context/guard-environment.ts';
import {createSecretGuard} from '../context/secret-guard.ts';
import {inputTexts} from '../failure/texts.ts';
import type {Host} from '../host/host.ts';
import type {AnyOperation} from '../operation/define-operation.ts';
import {nearestWord} from '../operation/nearest-word.ts';
import {wantsJson} from '../output/choose-format.ts';
import type {Face} from '../run/face.ts';
import {runOperation} from '../run/run-operation.ts';
import {writeFailure} from '../run/write-failure.ts';
import {messageLanguage} from '../settings/language.ts';
import {operationHelp, scriptHelp} from './script-help.ts';
import {scriptTexts} from './script-texts.ts';

/** A script: the operations of one domain behind one file. */
export type Script = {
  readonly operations: readonly AnyOperation[];
  readonly version: string;
};

/**
 * Runs a skill script: the first word names the operation, the rest is its command line.
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
  const [word, ...rest] = argv;
  if (word === undefined || word === '--help' || word === 'help') {
    host.stdout.write(scriptHelp(script, host.programName, language));
    return 0;
  }
  if (word === '--version') {
    host.stdout.write(`${script.version}\n`);
    return 0;
  }
  const operation = script.operations.find(({name}) => name === word);
  if (operation === undefined) {
    const failure = unknownOperation(script, word, host.programName);
    const json = wantsJson(argv, host.stdout.isTerminal);
    const guard = createSecretGuard();
    guardEnvironment(guard, host.environment);
    writeFailure({failure, json, host, language, guard});
    return failure.exitCode;
  }
  const command = `${host.programName} ${operation.name}`;
  if (asksForHelp(rest)) {
    host.stdout.write(operationHelp(operation, command, language));
    return 0;
  }
  return runOperation({operation, argv: rest, command, host, face});
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).includes('--help');
}

function unknownOperation(script: Script, word: string, programName: string): Ali1688Error {
  const names = script.operations.map(({name}) => name);
  const suggestion = nearestWord(word, names);
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: scriptTexts.unknownOperation(word, names),
    hint:
      suggestion === undefined
        ? inputTexts.seeHelp(programName)
        : inputTexts.didYouMean(suggestion, programName),
  });
}
