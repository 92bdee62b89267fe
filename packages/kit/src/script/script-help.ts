import type {Bilingual, Language} from '@ali1688/contracts/errors';
import type {AnyOperation} from '../operation/define-operation.ts';
import type {InputField, InputFields} from '../operation/input-field.ts';
import {argumentLabel, flagName} from '../operation/input-names.ts';
import {universalFlags} from '../operation/universal-flags.ts';
import {displayWidth} from '../render/display-width.ts';
import {scriptTexts} from './script-texts.ts';

type Listing = readonly (readonly [label: string, text: string])[];

/** The help of a whole script: its operations, a line each. */
export function scriptHelp(
  script: {readonly operations: readonly AnyOperation[]},
  programName: string,
  language: Language,
): string {
  const say = (text: Bilingual): string => text[language];
  return sections([
    [say(scriptTexts.usage), [[`${programName} OPERATION …`, '']]],
    [say(scriptTexts.operations), script.operations.map(({name, summary}) => [name, say(summary)])],
    [say(scriptTexts.more), []],
  ]);
}

/** The help of one operation: arguments, flags, examples. */
export function operationHelp(operation: AnyOperation, command: string, language: Language): string {
  const say = (text: Bilingual): string => text[language];
  const usage = [
    command,
    ...Object.entries(operation.arguments).map(
      ([name, field]) => `[${argumentLabel(name)}${field.isRepeatable ? '...' : ''}]`,
    ),
  ];
  const flags: InputFields = {...operation.flags, ...universalFlags};
  const describe = (field: InputField): string =>
    field.defaultText === undefined
      ? say(field.summary)
      : `${say(field.summary)} [${say(scriptTexts.defaultValue)}: ${field.defaultText}]`;
  return sections([
    [say(operation.description ?? operation.summary), []],
    [say(scriptTexts.usage), [[usage.join(' '), '']]],
    [
      say(scriptTexts.arguments),
      Object.entries(operation.arguments).map(([name, field]) => [argumentLabel(name), describe(field)]),
    ],
    [
      say(scriptTexts.flags),
      [
        ...Object.entries(flags).map(([name, field]) => [flagLabel(name, field), describe(field)] as const),
        ['--help', say(scriptTexts.help)],
      ],
    ],
    [
      say(scriptTexts.examples),
      operation.examples.map(({args, text}) => [`${command} ${args}`.trimEnd(), say(text)]),
    ],
  ]);
}

function flagLabel(name: string, field: InputField): string {
  const value = field.isSwitch ? '' : ` ${field.valueName ?? argumentLabel(name)}`;
  return `--${flagName(name)}${value}`;
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
