import type {InputField} from './input-field.ts';

/** `categoryId` as a positional argument is shown: `CATEGORY_ID`. */
export function argumentLabel(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** `dryRun` as a flag is written: `dry-run`. */
export function flagName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** An argument in a line of usage: `TERM`, `[CATEGORY_ID]` if it may be left out, `[NAME...]` if it is a list. */
export function argumentUsage(name: string, field: InputField): string {
  const label = `${argumentLabel(name)}${field.isRepeatable ? '...' : ''}`;
  return isRequired(field) ? label : `[${label}]`;
}

/** Whether a command without this input is refused. */
export function isRequired(field: InputField): boolean {
  return field.isNeeded === true || field.accept(field.defaultText) === undefined;
}
