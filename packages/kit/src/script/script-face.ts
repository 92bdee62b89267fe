import {canUseProxies, createHttpsTransport} from '@ali1688/gateway/https';
import {readStandardInput} from '../terminal/read-standard-input.ts';
import type {Face} from '../terminal/face.ts';

/** How a skill script sends: Node's own client alone, so that the script stays one small file. */
export const scriptFace: Face = {
  createTransport: (environment) => Promise.resolve(createHttpsTransport({environment})),
  usesProxies: canUseProxies(process.versions.node),
  pictures: {readStandardInput: async (most, signal) => readStandardInput(process.stdin, most, signal)},
  // Agents read what it writes.
  showsLinks: () => Promise.resolve(false),
  // A skill script starts no process.
  openBrowser: () => Promise.resolve(false),
  // Agents run it, and who watches one has the CLI: a sign of life in a log is enough.
  async openProgressLine(stderr) {
    const {createMinuteLine} = await import('@ali1688/output/progress');
    return createMinuteLine(stderr, () => performance.now());
  },
  adviseOn: async (failure) => {
    if (failure.code !== 'CREDENTIALS_MISSING') return failure;
    // Where the file was left out of a copy, the failure says enough.
    const advice = await import('./advise-in-host.ts').catch(() => undefined);
    return advice?.adviseInHost(failure) ?? failure;
  },
};
