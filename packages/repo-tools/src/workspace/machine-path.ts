/**
 * A path that exists on one machine only: under a home folder, or under the working folder of a
 * build machine. Addresses (`https://host/home/…`) are none.
 */
const machinePath = /(?<![\w.:/-])\/(?:work|home|root|Users)\/[\w.-]+/;

/** The first machine path in a text, if there is one. */
export function findMachinePath(text: string): string | undefined {
  return machinePath.exec(text)?.[0];
}
