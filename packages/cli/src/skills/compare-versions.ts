/** Negative if the first version is lower, positive if it is higher; 0 if equal or one of them is unknown. */
export function compareVersions(first: string | undefined, second: string | undefined): number {
  if (first === undefined || second === undefined) return 0;
  const [left, right] = [numbersOf(first), numbersOf(second)];
  const index = left.findIndex((value, position) => value !== right[position]);
  if (index >= 0) return (left[index] ?? 0) - (right[index] ?? 0);
  return comparePrereleases(prereleaseOf(first), prereleaseOf(second));
}

function numbersOf(version: string): readonly [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version
    .replace(/[-+].*$/, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10) || 0);
  return [major, minor, patch];
}

/** `beta.2` of 1.0.0-beta.2+x; empty for a release. */
function prereleaseOf(version: string): string {
  return /^[^+-]*-([^+]*)/.exec(version)?.[1] ?? '';
}

/** 1.0.0-beta.9 comes before 1.0.0-beta.10, and both before 1.0.0. */
function comparePrereleases(first: string, second: string): number {
  if (first === '' || second === '') return Number(first === '') - Number(second === '');
  return first.localeCompare(second, 'en', {numeric: true});
}
