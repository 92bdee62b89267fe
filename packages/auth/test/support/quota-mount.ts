import {execFile} from 'node:child_process';
import {mkdirSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** A folder with a quota of 4 MB; disposing of it unmounts it. */
export type QuotaMount = AsyncDisposable & {readonly folder: string};

/**
 * Makes a btrfs file system in a file and limits a folder in it. btrfs holds root to the quota as well.
 *
 * @param place an empty folder for file and mount
 * @returns the reason where this machine does not have or allow it
 */
export async function mountQuota(place: string): Promise<QuotaMount | string> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'mounting needs root on Linux';
  const image = join(place, 'image');
  const mountPoint = join(place, 'mount');
  const folder = join(mountPoint, 'limited');
  writeFileSync(image, '');
  truncateSync(image, 128 * 1024 * 1024);
  mkdirSync(mountPoint);
  try {
    await run('mkfs.btrfs', ['-q', image]);
    await run('mount', ['-o', 'loop', image, mountPoint]);
  } catch {
    return 'btrfs-progs are not installed, or this machine mounts no loop device';
  }
  const unmount = async () => {
    await run('umount', [mountPoint]);
  };
  try {
    await run('btrfs', ['quota', 'enable', mountPoint]);
    await run('btrfs', ['subvolume', 'create', folder]);
    await run('btrfs', ['qgroup', 'limit', '4M', folder]);
  } catch {
    await unmount();
    return 'this kernel has no quotas for btrfs';
  }
  return {folder, [Symbol.asyncDispose]: unmount};
}
