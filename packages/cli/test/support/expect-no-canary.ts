import {expect} from 'vitest';
import {findCanaries, type Canary} from './canaries.ts';
import type {Place} from './place.ts';
import {writtenFiles} from './written-files.ts';

/** What belongs into a file, by the path of the file below the place. */
const rightPlaces: readonly {readonly path: RegExp; readonly canaries: readonly Canary[]}[] = [
  {path: /^suite home\/tokens\/t-[^/]+\.json$/, canaries: ['issuedToken', 'successor']},
  // The older skills' slot: what the answer carried.
  {path: /^skills\/slot\.json$/, canaries: ['issuedToken', 'successor']},
];
const profilesPath = 'suite home/profiles.json';

/**
 * Checks that a run printed no canary and no mark of a command, and left none in a file or in the name of one. Only an entry of
 * the token store and the slot of the older skills may hold an access token and the successor of a
 * refresh token, and only a login leaves an AppSecret and a refresh token, in `profiles.json` alone.
 *
 * @param what says which run it was
 * @param isLoggedIn whether an explicit login went before
 */
export async function expectNoCanary(
  place: Place,
  {stdout, stderr}: {readonly stdout: string; readonly stderr: string},
  what: string,
  isLoggedIn = false,
): Promise<void> {
  const printed = {stdout: findCanaries(stdout), stderr: findCanaries(stderr)};
  expect(printed, `${what}\n${stdout}${stderr}`).toEqual({stdout: [], stderr: []});
  // What marks a command inside a text is for the face, and never leaves it.
  expect(stdout + stderr, what).not.toMatch(/[\u0002\u0003]|\\u000[23]/);
  for (const {path, content} of await writtenFiles(place.path)) {
    const allowed = allowedIn(path, isLoggedIn);
    const held = findCanaries(content).filter((name) => !allowed.includes(name));
    expect({path, held, inName: findCanaries(path)}, what).toEqual({path, held: [], inName: []});
  }
}

function allowedIn(path: string, isLoggedIn: boolean): readonly Canary[] {
  if (path === profilesPath && isLoggedIn) return ['appSecret', 'successor'];
  return rightPlaces.find((place) => place.path.test(path))?.canaries ?? [];
}
