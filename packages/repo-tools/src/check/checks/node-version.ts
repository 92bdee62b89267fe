import type {Check} from '../run/check.ts';

const wantedMajor = '24';

/**
 * Tools and tests run on the Node that the root package.json installs. pnpm goes on with another
 * one, with no more than a warning, when installing it failed (tried with pnpm 12).
 */
export const nodeVersionCheck: Check = {
  name: 'node-version',
  run: (root) => Promise.resolve({filesRead: 1, problems: describeNodeVersion(process.versions.node, root)}),
};

/** The problem of a Node version, if it has one. */
export function describeNodeVersion(version: string, root: string): readonly string[] {
  if (version.split('.')[0] === wantedMajor) return [];
  return [
    `Node ${version} runs this; Node ${wantedMajor} is wanted. Install again in ${root}, then use pnpm.`,
  ];
}
