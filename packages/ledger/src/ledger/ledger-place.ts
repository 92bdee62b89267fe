import {documentFileName, type StoreLocation} from '@ali1688/home';

const nodePath = process.getBuiltinModule('node:path');

/** The folder of the home that holds the ledgers. */
export const ledgerFolder = 'ledger';

/** Whose ledger is meant. */
export type LedgerOwner = {
  /** The home. */
  readonly location: StoreLocation;
  /** Gateway base, as `parseServiceAddress` prints it. */
  readonly gatewayUrl: string;
  /** What a sandbox says is made up, and never stands beside what 1688 says. */
  readonly isSandbox: boolean;
};

/** Where the ledger of a gateway, or that of all sandboxes, lies. */
export type LedgerPlace = {
  /** Absent: the system names no folder for this user. */
  readonly path: string | undefined;
  /** As shown to people, with `~` for the user's folder. */
  readonly shownPath: string;
};

/** One file for each gateway and one for the sandbox. */
export function ledgerPlace({location, gatewayUrl, isSandbox}: LedgerOwner): LedgerPlace {
  const fileName = isSandbox
    ? 'sandbox-ledger.sqlite'
    : documentFileName(gatewayUrl, {folder: ledgerFolder, name: 'ledger', ending: 'sqlite'});
  const {path} = location;
  return {
    path: path === undefined ? undefined : nodePath.join(path, ledgerFolder, fileName),
    get shownPath() {
      return [location.shownPath, ledgerFolder, fileName].join(nodePath.sep);
    },
  };
}
