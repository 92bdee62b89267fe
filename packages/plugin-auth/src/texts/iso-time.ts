/** Largest moment that a date can hold, in milliseconds since 1970. */
const latestMoment = 8.64e15;

/**
 * A moment in milliseconds since 1970 as ISO 8601. A stored number that no date can hold is left out
 * like one that is not known.
 */
export function isoTime(moment: number | undefined): string | undefined {
  if (moment === undefined || !(Math.abs(moment) <= latestMoment)) return undefined;
  return new Date(moment).toISOString();
}
