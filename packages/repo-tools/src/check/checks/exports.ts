import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {readWorkspacePackages, type WorkspacePackage} from '../../workspace/workspace-packages.ts';
import type {Check, CheckReport} from '../run/check.ts';
import {inspectPacked, type PackedKind} from '../packed/inspect-packed.ts';
import {inspectPackedSkill} from '../packed/inspect-skill.ts';
import {attwProblems, publintProblems} from '../packed/lint-tarball.ts';
import {packPackages} from '../packed/pack-packages.ts';
import {readTarball} from '../packed/read-tarball.ts';

/** What is published can be installed, resolved and typed, and holds nothing that it should not. */
export const exportsCheck: Check = {
  name: 'exports',
  async run(root) {
    const destination = await mkdtemp(join(tmpdir(), 'ali1688-packed-'));
    try {
      const packages = await readWorkspacePackages(root);
      const published = packages.filter(({manifest}) => !manifest.isPrivate);
      const tarballs = await packPackages(root, destination);
      const reports: CheckReport[] = [];
      // One after the other: each starts processes of its own, and other checks run beside this one.
      for (const workspacePackage of published) {
        reports.push(
          await checkPackage(root, workspacePackage, tarballs.get(workspacePackage.manifest.name)),
        );
      }
      return {
        filesRead: reports.reduce((sum, report) => sum + report.filesRead, 0),
        problems: reports.flatMap((report) => report.problems),
      };
    } finally {
      await rm(destination, {recursive: true, force: true});
    }
  },
};

async function checkPackage(
  root: string,
  {manifest, folder}: WorkspacePackage,
  tarball: string | undefined,
): Promise<CheckReport> {
  if (tarball === undefined) return {filesRead: 0, problems: [`${manifest.name} was not packed`]};
  const files = await readTarball(tarball);
  const found = await Promise.all([
    Promise.resolve(inspectPacked(files, kindOf(manifest))),
    inspectPackedSkill(files, root, folder),
    publintProblems(tarball),
    // Programs and plugins are started or loaded by path: they have no types to resolve.
    kindOf(manifest) === 'library' ? attwProblems(tarball) : [],
  ]);
  const problems = found.flat().map((problem) => `${manifest.name}: ${problem}`);
  return {filesRead: files.size, problems};
}

function kindOf({isOclif, isBundled}: WorkspacePackage['manifest']): PackedKind {
  if (isOclif) return 'oclif';
  return isBundled ? 'program' : 'library';
}
