import {answerJson, startHttpServer, temporaryFolder, type TemporaryFolder} from '@ali1688/testkit';
import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {
  buildSamplePlugin,
  packPlugin,
  samplePluginName as pluginName,
} from './support/build-sample-plugin.ts';
import {canaries, findCanaries} from './support/canaries.ts';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {openPlace, type Place} from './support/place.ts';
import {startProgram} from './support/running-program.ts';

let workshop: TemporaryFolder;
let tarball: Buffer;

beforeAll(async () => {
  workshop = await temporaryFolder();
  const folder = await buildSamplePlugin(workshop.path, '1.0.0');
  tarball = await readFile(await packPlugin(folder, join(workshop.path, 'packed')));
}, 120_000);
afterAll(() => workshop.remove());

/** A registry of npm on this machine that knows one package. */
async function startRegistry() {
  const server = await startHttpServer(({path, headers}, response) => {
    if (path.endsWith('.tgz')) {
      response.writeHead(200, {'Content-Type': 'application/octet-stream'});
      response.end(tarball);
      return;
    }
    if (!path.endsWith(`/${pluginName}`)) {
      answerJson(response, 404, {error: 'Not found'});
      return;
    }
    const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
    const dist = {tarball: `http://${headers.host ?? ''}/${pluginName}-1.0.0.tgz`, integrity};
    answerJson(response, 200, {
      name: pluginName,
      'dist-tags': {latest: '1.0.0'},
      versions: {'1.0.0': {name: pluginName, version: '1.0.0', dist}},
    });
  });
  return server;
}

function openNpmPlace(origin: string): Promise<Place> {
  return openPlace({npm_config_registry: `${origin}/`, npm_config_fetch_retries: '0'});
}

function foldersOf(place: Place): Promise<readonly string[]> {
  return readdir(join(place.home, 'plugins', 'installed'));
}

describe.concurrent('with a registry', () => {
  test.each([pluginName, `${pluginName}@1.0.0`, `${pluginName}@^1`])(
    '%s is fetched and runs',
    async (from) => {
      await using npmServer = await startRegistry();
      await using place = await openNpmPlace(npmServer.origin);
      const secrets = {ALI1688_APP_SECRET: canaries.appSecret, ALI1688_REFRESH_TOKEN: canaries.refreshToken};
      const {data} = expectSuccess(await place.run(['plugins', 'install', from], secrets));
      expect(data).toMatchObject({installed: [{name: pluginName, version: '1.0.0', from}]});
      expectSuccess(await place.run(['sample', 'hello']));
      const sent = npmServer.requests.map((request) => JSON.stringify(request));
      expect(sent.flatMap((request) => findCanaries(request))).toEqual([]);
    },
  );

  test.each([
    {from: 'ali1688-plugin-unknown', fault: 'E404'},
    {from: `${pluginName}@7.0.0`, fault: 'ETARGET'},
  ])('$from is not there: $fault, and nothing is left', async ({from, fault}) => {
    await using npmServer = await startRegistry();
    await using place = await openNpmPlace(npmServer.origin);
    const {message} = expectFailure(await place.run(['plugins', 'install', from]), 'USAGE_INVALID');
    expect(message).toContain(fault);
    expect(await foldersOf(place)).toEqual([]);
  });

  test('that cannot be reached is a failure of the network', async () => {
    const npmServer = await startRegistry();
    await npmServer.close();
    await using place = await openNpmPlace(npmServer.origin);
    const error = expectFailure(await place.run(['plugins', 'install', pluginName]), 'NETWORK');
    expect(error.retryable).toBe(true);
    expect(error.message).toContain('ECONNREFUSED');
  });

  test('that hangs can be interrupted: exit 130, npm is ended, nothing is left', async () => {
    let tellAsked = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      tellAsked = resolve;
    });
    let tellEnded = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      tellEnded = resolve;
    });
    await using npmServer = await startHttpServer((_request, response) => {
      response.on('close', () => tellEnded());
      tellAsked();
    });
    await using place = await openNpmPlace(npmServer.origin);
    await using program = startProgram(place, ['plugins', 'install', pluginName]);
    await asked;
    program.interrupt();
    // npm lets go of its connection.
    await ended;
    expect((await program.ended).exitCode).toBe(130);
    expect(await foldersOf(place)).toEqual([]);
  });
});
