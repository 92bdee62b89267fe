import {plainText} from '@ali1688/contracts/errors';
import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import type {ArgInput, FlagInput} from '@oclif/core/interfaces';
import {
  defaultText,
  isList,
  isSwitch,
  knownWords,
  type InputField,
  type InputFields,
} from '../input/input-field.ts';
import {argumentLabel, flagName, isRequired} from '../input/input-names.ts';
import {flagSummary, valueLabel} from './flag-texts.ts';

/**
 * Inputs by place as oclif shows them in help and completion. They are read by kit's own parser, so
 * nothing here checks a value or misses one.
 */
export function oclifArguments(fields: InputFields): ArgInput {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      argumentLabel(name),
      Args.string({
        description: plainText(field.summary.en),
        ignoreStdin: true,
        ...(isRequired(field) ? {required: true} : {}),
        ...(isList(field) ? {multiple: true} : {}),
      }),
    ]),
  );
}

/** Flags as oclif shows them in help and completion. */
export function oclifFlags(fields: InputFields): FlagInput {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [flagName(name), oclifFlag(name, field)]),
  );
}

function oclifFlag(name: string, field: InputField): FlagInput[string] {
  const summary = flagSummary(field).en;
  const label = valueLabel(name, field);
  if (isSwitch(field)) return Flags.boolean({summary});
  const {words} = knownWords(field);
  const shown = {
    summary,
    ...(label === undefined ? {} : {helpValue: `<${label}>`}),
    ...(words.length === 0 ? {} : {options: [...words]}),
    ...(isRequired(field) ? {required: true} : {}),
  };
  if (isList(field)) return Flags.string({...shown, multiple: true});
  const byDefault = defaultText(field);
  return Flags.string({...shown, ...(byDefault === undefined ? {} : {default: byDefault})});
}
