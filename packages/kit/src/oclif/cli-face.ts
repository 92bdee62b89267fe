import {systemClock} from '../runtime/system-clock.ts';
import {keptConnections} from '../runtime/kept-connections.ts';
import {readStandardInput} from '../terminal/read-standard-input.ts';
import type {Face} from '../terminal/face.ts';

/** How the CLI sends: a transport that follows the variables of a proxy on every Node.js. */
export const cliFace: Face = {
  ...keptConnections,
  async openBrowser(url) {
    const {openBrowser} = await import('@ali1688/auth/open-browser');
    return openBrowser(url);
  },
  async loadSpreadsheet() {
    return (await import('@ali1688/output/spreadsheet')).renderSpreadsheet;
  },
  pictures: {
    async shrinkPicture(picture, limits) {
      return (await import('./shrink-picture.ts')).shrinkPicture(picture, limits);
    },
    readStandardInput: async (most, signal) => readStandardInput(process.stdin, most, signal),
  },
  async showsLinks({isTerminal}) {
    if (!isTerminal) return false;
    const {createSupportsHyperlinks} = await import('supports-hyperlinks');
    return createSupportsHyperlinks({isTTY: true});
  },
  async openProgressLine(stderr) {
    if (!stderr.isTerminal) {
      const {createMinuteLine} = await import('@ali1688/output/progress');
      return createMinuteLine(stderr, () => performance.now());
    }
    const {createCounterLine} = await import('@ali1688/output/progress');
    return createCounterLine(stderr, () => systemClock.monotonic());
  },
};
