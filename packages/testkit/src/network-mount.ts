import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

const sftpServers = ['/usr/lib/openssh/sftp-server', '/usr/libexec/openssh/sftp-server'];

/** A folder seen through a network file system; disposing of it unmounts it. */
export type NetworkMount = AsyncDisposable & {readonly folder: string};

/**
 * Mounts a folder over itself elsewhere through sshfs, which talks to its server over a pipe: a network
 * file system without a network.
 *
 * @param source existing folder that the server gives
 * @param folder existing empty folder where it appears
 * @returns the reason where this machine does not have or allow it
 */
export async function mountOverNetwork(source: string, folder: string): Promise<NetworkMount | string> {
  const serverPath = sftpServers.find((path) => existsSync(path));
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'mounting needs root on Linux';
  if (serverPath === undefined || !existsSync('/usr/bin/sshfs') || !existsSync('/dev/fuse'))
    return 'sshfs, an SFTP server or FUSE is missing';
  const server = spawn(serverPath, [], {stdio: ['pipe', 'pipe', 'ignore']});
  const client = spawn('/usr/bin/sshfs', ['-f', '-o', 'passive', `none:${source}`, folder], {
    // Their two ends are the same socket: nothing passes through this process, which may block.
    stdio: [server.stdout, server.stdin, 'ignore'],
  });
  server.stdout.destroy();
  server.stdin.destroy();
  const ended = once(client, 'close');
  client.on('close', () => server.kill());
  const isMounted = () => statSync(folder).dev !== statSync(dirname(folder)).dev;
  // No event tells of a mount.
  while (!isMounted() && client.exitCode === null) await wait(10);
  if (client.exitCode !== null) return 'this machine mounts no sshfs';
  return {
    folder,
    [Symbol.asyncDispose]: async () => {
      await once(spawn('umount', [folder], {stdio: 'ignore'}), 'close');
      await ended;
    },
  };
}
