import {plainText} from '@ali1688/contracts/errors';
import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import type {ArgInput, FlagInput} from '@oclif/core/interfaces';
import type {InputField, InputFields} from '../operation/input-field.ts';
import {argumentLabel, flagName, isRequired} from '../operation/input-names.ts';
import {flagSummary, valueLabel} from './flag-texts.ts';

/**
 * Arguments as oclif shows them in help and completion. They are read by kit's own parser, so
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
        ...(field.isRepeatable ? {multiple: true} : {}),
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
  if (field.isSwitch) return Flags.boolean({summary});
  const shown = {
    summary,
    ...(label === undefined ? {} : {helpValue: `<${label}>`}),
    ...(field.suggestions === undefined ? {} : {options: [...field.suggestions]}),
  };
  if (field.isRepeatable) return Flags.string({...shown, multiple: true});
  return Flags.string({...shown, ...(field.defaultText === undefined ? {} : {default: field.defaultText})});
}
