import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Check} from '../run/check.ts';

const wantedMajor = '24';

/**
 * Tools and tests run on the Node that the root package.json installs. pnpm goes on with another
 * one, with no more than a warning, when installing it failed (tried with pnpm 12).
 */
export const nodeVersionCheck: Check = {
  name: 'node-version',
  run: async (root) => {
    const [manifest, workspace] = await Promise.all(
      ['package.json', 'pnpm-workspace.yaml'].map((file) => readFile(join(root, file), 'utf8')),
    );
    return {
      filesRead: 2,
      problems: [
        ...describeNodeVersion(process.versions.node, root),
        ...describeEnginesVersion(manifest ?? '', workspace ?? ''),
      ],
    };
  },
};

/** Without it pnpm warns of the engines of forty packages wherever another Node starts it. */
export function describeEnginesVersion(manifest: string, workspace: string): readonly string[] {
  const installed = /"node": "(\d+\.\d+\.\d+)"/.exec(manifest)?.[1];
  const judged = /^nodeVersion: (\S+)$/m.exec(workspace)?.[1];
  return installed !== undefined && installed === judged
    ? []
    : [
        `pnpm-workspace.yaml: nodeVersion is ${judged ?? 'missing'}, package.json installs Node ${installed ?? 'none'}.`,
      ];
}

/** The problem of a Node version, if it has one. */
export function describeNodeVersion(version: string, root: string): readonly string[] {
  if (version.split('.')[0] === wantedMajor) return [];
  return [
    `Node ${version} runs this; Node ${wantedMajor} is wanted. Install again in ${root}, then use pnpm.`,
  ];
}
