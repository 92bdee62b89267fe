import {defaultText, isList, isSwitch, type InputField} from './input-field.ts';

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
  return isRequired(field) || field.isNeeded === true ? label : `[${label}]`;
}

/** Whether work without this input is refused before it begins. */
export function isRequired(field: InputField): boolean {
  return field.isOptional !== true && !isList(field) && !isSwitch(field) && defaultText(field) === undefined;
}
