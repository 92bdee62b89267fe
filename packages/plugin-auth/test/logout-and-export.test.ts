import {at, each, noteCodes} from '@ali1688/testkit';
import {spawnSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {expectNoSecret} from './support/expect-no-secret.ts';
import {application, configured, openScene} from './support/scene.ts';
import {canaries} from './support/token-gateway.ts';

describe('auth logout', () => {
  test('removes the login and its tokens, so that the next command has none', async () => {
    await using scene = await openScene();
    await scene.run(['exchange', canaries.code], {environment: application});
    const run = await scene.run(['logout']);
    expect(run.exitCode).toBe(0);
    expect(at(run.document(), 'data')).toMatchObject({removedProfile: 'default', remainingVariables: []});
    expect(at(run.document(), 'data.removedFiles')).toHaveLength(1);
    const status = await scene.run(['status']);
    expect(at(status.document(), 'data.authenticated')).toBe(false);
    expectNoSecret(run);
  });

  test('names the variables that still authorize', async () => {
    await using scene = await openScene();
    await scene.run(['refresh'], {environment: configured});
    const {document, stderr} = await scene.run(['logout'], {environment: configured});
    expect(at(document(), 'data.remainingVariables')).toEqual([
      'ALI1688_APP_KEY',
      'ALI1688_APP_SECRET',
      'ALI1688_REFRESH_TOKEN',
    ]);
    expect(stderr).toMatch(/VARIABLES_REMAIN.+ALI1688_REFRESH_TOKEN/);
  });

  test('of nothing says that nothing was stored', async () => {
    await using scene = await openScene();
    const {exitCode, document} = await scene.run(['logout']);
    expect(exitCode).toBe(0);
    expect(noteCodes(document())).toEqual(['NOTHING_STORED']);
  });

  test('removes the named profile and no other', async () => {
    await using scene = await openScene();
    await scene.run(['exchange', canaries.code], {environment: application});
    await scene.run(['exchange', canaries.code, '--profile', 'shop-b'], {environment: application});
    const {document} = await scene.run(['logout', '--profile', 'shop-b']);
    expect(at(document(), 'data.removedProfile')).toBe('shop-b');
    const list = await scene.run(['list']);
    expect(each(list.document(), 'data.profiles', 'name')).toEqual(['default']);
  });
});

describe('auth export', () => {
  test('lists the variables with their secrets redacted', async () => {
    await using scene = await openScene();
    await scene.run(['refresh'], {environment: configured});
    const run = await scene.run(['export'], {environment: configured});
    expect(at(run.document(), 'data.revealed')).toBe(false);
    expect(at(run.document(), 'data.environment')).toMatchObject([
      {name: 'ALI1688_APP_KEY', value: '1000000'},
      {name: 'ALI1688_APP_SECRET', value: '[redacted]'},
      {name: 'ALI1688_REFRESH_TOKEN', value: '[redacted]'},
      {name: 'ALI1688_ACCESS_TOKEN', value: '[redacted]'},
    ]);
    expect(at(run.document(), 'data.environment.3.expiresAt')).toMatch(/Z$/);
    expectNoSecret(run);
  });

  test.each(['json', 'table', 'csv'])(
    'with --reveal shows them in full as %s, and says so',
    async (format) => {
      await using scene = await openScene();
      await scene.run(['refresh'], {environment: configured});
      const words = ['export', '--reveal', '--format', format];
      const {stdout, stderr} = await scene.run(words, {environment: configured});
      expect(stdout).toContain(canaries.appSecret);
      expect(stdout).toContain(canaries.refreshToken);
      expect(stdout).toContain(`${canaries.accessToken}-1`);
      expect(stderr).toContain('Note SECRETS_SHOWN');
      expect(stderr).not.toContain('canary');
    },
  );

  test.each([60, 80, 200])('a table of %i columns cuts nothing that is to be copied', async (columns) => {
    await using scene = await openScene();
    const secret = `canary-${'s'.repeat(120)}`;
    const environment = {...configured, ALI1688_APP_SECRET: secret, ALI1688_REFRESH_TOKEN: `${secret}-2`};
    await scene.run(['refresh'], {environment});
    const {stdout} = await scene.run(['export', '--reveal', '--format', 'table'], {environment, columns});
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      'ALI1688_APP_KEY=1000000',
      `ALI1688_APP_SECRET=${secret}`,
      `ALI1688_REFRESH_TOKEN=${secret}-2`,
      `ALI1688_ACCESS_TOKEN=${canaries.accessToken}-1`,
    ]);
    const hidden = await scene.run(['export', '--format', 'table'], {environment, columns});
    expect(hidden.stdout).toContain('ALI1688_APP_SECRET=[redacted]\n');
  });

  test('gives lines that a shell reads, whatever a secret holds, and hidden ones as comments', async () => {
    await using scene = await openScene();
    const environment = {...application, ALI1688_APP_SECRET: `canary'"$(exit 1)\\ \`x\``};
    const run = await scene.run(['export', '--reveal', '--format', 'env'], {environment});
    expect(run.exitCode).toBe(0);
    const read = spawnSync('sh', ['-ec', `${run.stdout}\nprintf %s "$ALI1688_APP_SECRET"`], {
      encoding: 'utf8',
    });
    expect(read.stdout).toBe(environment.ALI1688_APP_SECRET);
    const hidden = await scene.run(['export', '--format', 'env'], {environment});
    expect(hidden.stdout).toBe(
      "export ALI1688_APP_KEY='1000000'\n# export ALI1688_APP_SECRET='[redacted]'\n",
    );
  });

  test('gives lines that PowerShell reads, with every quote that it knows doubled', async () => {
    await using scene = await openScene();
    const environment = {...application, ALI1688_APP_SECRET: "canary'\u2019$x`y"};
    const run = await scene.run(['export', '--reveal', '--format', 'env-powershell'], {environment});
    expect(run.stdout).toBe(
      "$env:ALI1688_APP_KEY = '1000000'\n$env:ALI1688_APP_SECRET = 'canary''\u2019\u2019$x`y'\n",
    );
  });

  test.each(['env', 'env-powershell'])(
    '%s is for no other operation, and takes no fields',
    async (format) => {
      await using scene = await openScene();
      const refused = await scene.run(['status', '--format', format], {environment: configured});
      // Standard output may be read by a shell: a failure does not stand there.
      expect([refused.exitCode, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toContain('--format');
      const chosen = await scene.run(['export', '--format', format, '--fields', 'name']);
      expect([chosen.exitCode, chosen.stdout]).toEqual([2, '']);
    },
  );

  test('gives the refresh token that a renewal brought', async () => {
    await using scene = await openScene();
    await scene.run(['renew', '--yes'], {environment: configured});
    const {document} = await scene.run(['export', '--reveal'], {environment: configured});
    expect(at(document(), 'data.environment.2.value')).toContain(canaries.newRefreshToken);
  });

  test('of nothing is an empty list without a warning', async () => {
    await using scene = await openScene();
    const {exitCode, document} = await scene.run(['export', '--reveal']);
    expect(exitCode).toBe(0);
    expect(at(document(), 'data.environment')).toEqual([]);
    expect(noteCodes(document())).toEqual([]);
  });
});
