import {defaultText, isList, isSwitch, type InputField, type InputFields} from './input-field.ts';

/** `categoryId` as an input by position is shown: `CATEGORY_ID`. */
export function argumentLabel(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** `dryRun` as a flag is written: `dry-run`. */
export function flagName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** An argument in a line of usage: `TERM`, `[CATEGORY_ID]` if it may be left out, `[NAME...]` if it is a list. */
export function argumentUsage(name: string, field: InputField): string {
  const label = `${argumentLabel(name)}${isList(field) ? '...' : ''}`;
  return isRequired(field) ? label : `[${label}]`;
}

/** A flag in a line of usage: `--limit 1..20`, `--all`. */
export function flagUsage(name: string, field: InputField): string {
  const flag = `--${flagName(name)}`;
  return isSwitch(field) ? flag : `${flag} ${field.valueName ?? argumentLabel(name)}`;
}

/** The flags of an operation that must be given, as a line of usage has them. */
export function neededFlags(flags: InputFields): readonly string[] {
  return Object.entries(flags)
    .filter(([, field]) => isRequired(field))
    .map(([name, field]) => flagUsage(name, field));
}

/** Whether work without this input is refused before it begins. */
export function isRequired(field: InputField): boolean {
  const {schema} = field;
  if (schema.type === 'array') return (schema.minItems ?? 0) > 0;
  return field.isOptional !== true && !isSwitch(field) && defaultText(field) === undefined;
}
