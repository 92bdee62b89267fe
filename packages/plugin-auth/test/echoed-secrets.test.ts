import {describe, expect, test} from 'vitest';
import {openScene, configured} from './support/scene.ts';

const successor = 'canary/succ+essor=of the grant';

/** A token service that repeats the successor, which it has just given, in the name and the id of the account. */
async function echoingScene(write: (secret: string) => string) {
  const scene = await openScene();
  let count = 0;
  scene.gateway.switches.token = () => ({
    httpStatus: 200,
    body: {
      access_token: `canary-access-token-${(count += 1)}`,
      expires_in: '36000',
      refresh_token: successor,
      memberId: write(successor),
      resource_owner: `shop ${write(successor)}`,
    },
  });
  return scene;
}

describe.each<readonly [string, (secret: string) => string]>([
  ['plainly', (secret) => secret],
  ['with lower-case escapes of an address', (secret) => encodeURIComponent(secret).toLowerCase()],
  ['as in a form', (secret) => new URLSearchParams({a: secret}).toString().slice(2)],
  ['with escapes of JSON', (secret) => secret.replaceAll('/', String.raw`\/`).replaceAll('=', '\\u003D')],
  ['as in a page', (secret) => secret.replaceAll('=', '&#61;').replaceAll('/', '&#x2f;')],
  ['in base64', (secret) => Buffer.from(`app:${secret}`).toString('base64')],
])('a successor that the token service repeats %s', (_, write) => {
  test.each(['json', 'table', 'csv', 'ndjson', 'md'])(
    'is in no output as %s, neither of the command that got it nor of those after it',
    async (format) => {
      await using scene = await echoingScene(write);
      for (const name of ['refresh', 'status', 'refresh', 'status']) {
        const run = await scene.run([name, '--format', format, '--verbose'], {environment: configured});
        expect(run.exitCode, run.stderr).toBe(0);
        const shown = run.stdout + run.stderr;
        expect(shown).not.toMatch(/succ|essor/);
        expect(shown).not.toContain(Buffer.from(`app:${successor}`).toString('base64').slice(8, -4));
      }
    },
  );
});
