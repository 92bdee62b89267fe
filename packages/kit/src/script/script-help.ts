import type {Bilingual, Language} from '@ali1688/contracts/errors';
import {defaultText, type InputField, type InputFields} from '../input/input-field.ts';
import {operationWords, splitInput, type AnyOperation} from '../operation/define-operation.ts';
import {argumentLabel, argumentUsage, flagUsage, neededFlags} from '../input/input-names.ts';
import {universalFlagsOf} from '../operation/universal-flags.ts';
import {displayWidth} from '@ali1688/output';
import {scriptCommandNames} from './command-names.ts';
import {ownWord, type Script} from './script.ts';
import {scriptTexts} from './script-texts.ts';

type Listing = readonly (readonly [label: string, text: string])[];

/** The help of a whole script: its operations, a line each, and what every script has. */
export function scriptHelp(script: Script, programName: string, language: Language): string {
  const say = helpVoice(script, programName, language);
  const own = script.operations.map(({name, summary}) => [name, say(summary)] as const);
  const companions = [
    [`${ownWord.auth} …`, say(scriptTexts.auth)],
    [ownWord.doctor, say(scriptTexts.doctor)],
  ] as const;
  const extras = (script.extras ?? []).map(
    ({word, argument, summary}) => [`${word} [${argumentLabel(argument)}]`, say(summary)] as const,
  );
  return sections([
    [say(scriptTexts.usage), [[`${programName} OPERATION …`, '']]],
    [
      say(scriptTexts.operations),
      [...own, ...extras, ...(script.loadCompanion === undefined ? [] : companions)],
    ],
    [say(scriptTexts.more), []],
  ]);
}

/** The help of `auth`: the commands below it, a line each. */
export function authHelp(
  script: Script,
  companions: readonly AnyOperation[],
  programName: string,
  language: Language,
): string {
  const say = helpVoice(script, programName, language);
  const commands = companions.filter(({topic}) => topic !== undefined);
  return sections([
    [say(scriptTexts.usage), [[`${programName} ${ownWord.auth} OPERATION …`, '']]],
    [say(scriptTexts.operations), commands.map((command) => [operationWords(command), say(command.summary)])],
    [say(scriptTexts.more), []],
  ]);
}

/** The help of one operation: arguments, flags, examples. */
export function operationHelp(
  script: Script,
  operation: AnyOperation,
  {command, programName}: {readonly command: string; readonly programName: string},
  language: Language,
): string {
  const say = helpVoice(script, programName, language);
  const {positional, flags: own} = splitInput(operation);
  const usage = [
    command,
    ...Object.entries(positional).map(([name, field]) => argumentUsage(name, field)),
    ...neededFlags(own),
  ];
  const flags: InputFields = {...own, ...universalFlagsOf(operation)};
  const describe = (field: InputField): string =>
    defaultText(field) === undefined
      ? say(field.summary)
      : `${say(field.summary)} [${say(scriptTexts.defaultValue)}: ${defaultText(field)}]`;
  return sections([
    [say(operation.description ?? operation.summary), []],
    [say(scriptTexts.usage), [[usage.join(' '), '']]],
    [
      say(scriptTexts.arguments),
      Object.entries(positional).map(([name, field]) => [argumentLabel(name), describe(field)]),
    ],
    [
      say(scriptTexts.flags),
      [
        ...Object.entries(flags).map(([name, field]) => [flagUsage(name, field), describe(field)] as const),
        ['--help', say(scriptTexts.help)],
      ],
    ],
    [
      say(scriptTexts.examples),
      operation.examples.map(({args, text}) => [`${command} ${args}`.trimEnd(), say(text)]),
    ],
  ]);
}

/** Speaks the language of the user, with commands as the script takes them. */
function helpVoice(script: Script, programName: string, language: Language): (text: Bilingual) => string {
  const put = scriptCommandNames(script, programName);
  return (text) => put(text[language]);
}

function sections(parts: readonly (readonly [heading: string, listing: Listing])[]): string {
  const isStatement = (heading: string): boolean => /[.。]$/.test(heading);
  return parts
    .filter(([heading, listing]) => listing.length > 0 || isStatement(heading))
    .map(([heading, listing]) => [heading, ...align(listing)].join('\n'))
    .join('\n\n')
    .concat('\n');
}

function align(listing: Listing): string[] {
  const width = Math.max(0, ...listing.map(([label]) => displayWidth(label)));
  return listing.map(([label, text]) =>
    `  ${label}${' '.repeat(width - displayWidth(label))}  ${text}`.trimEnd(),
  );
}
