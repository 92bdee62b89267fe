/** `categoryId` as a positional argument is shown: `CATEGORY_ID`. */
export function argumentLabel(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** `dryRun` as a flag is written: `dry-run`. */
export function flagName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
