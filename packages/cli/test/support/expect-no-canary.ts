import {expect} from 'vitest';
import {findCanaries} from './canaries.ts';
import type {Place} from './place.ts';
import {writtenFiles} from './written-files.ts';

/** The store's entry is where what the token service handed out belongs. */
const entryPath = /^suite home\/tokens\/t-[^/]+\.json$/;

/**
 * Checks that a run printed no canary and left none in a file or in the name of one. Only an
 * entry of the token store may hold an access token and the successor of a refresh token.
 *
 * @param what says which run it was
 */
export async function expectNoCanary(
  place: Place,
  {stdout, stderr}: {readonly stdout: string; readonly stderr: string},
  what: string,
): Promise<void> {
  const printed = {stdout: findCanaries(stdout), stderr: findCanaries(stderr)};
  expect(printed, `${what}\n${stdout}${stderr}`).toEqual({stdout: [], stderr: []});
  for (const {path, content} of await writtenFiles(place.path)) {
    const mayHoldToken = entryPath.test(path);
    const held = findCanaries(content).filter(
      (name) => !(mayHoldToken && (name === 'issuedToken' || name === 'successor')),
    );
    expect({path, held, inName: findCanaries(path)}, what).toEqual({path, held: [], inName: []});
  }
}
