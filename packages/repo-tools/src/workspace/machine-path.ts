/**
 * A path that exists on one machine only: under a home folder, or under the working folder of a
 * build machine. Addresses (`https://host/home/…`) are none.
 */
const machinePath = /(?<![\w.:~/-])\/(?:work|home|root|Users)\/[\w.-]+/;

/** Homes of people who do not exist, for tests of where files go. */
const exampleHome = /^\/(?:home|Users)\/(?:li|lin|someone|example)$/;

/** The first machine path in a text, if there is one. */
export function findMachinePath(text: string): string | undefined {
  const matches = text.matchAll(new RegExp(machinePath, 'g'));
  return [...matches].map(([path]) => path).find((path) => !exampleHome.test(path));
}
