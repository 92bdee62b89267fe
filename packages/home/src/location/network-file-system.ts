const fs = process.getBuiltinModule('node:fs');

/** File systems whose files lie on another machine. `fuse.` ones are named by their program. */
const networkTypes =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|ncpfs|afs|ceph|lustre|beegfs|gpfs|9p|davfs|fuse\.(?:sshfs|rclone|s3fs|davfs2?|glusterfs|ceph|curlftpfs|gcsfuse|juicefs|seaweedfs|nfs))$/;

/**
 * The type of the file system of a folder if its files lie on another machine, such as `nfs4`. Known on
 * Linux from the table of mounts, on Windows for a path that names a server. Never throws.
 *
 * @param path of an existing folder, links resolved
 */
export function networkFileSystemOf(path: string): string | undefined {
  if (process.platform === 'win32') return /^[\\/]{2}[^\\/?.]/.test(path) ? 'smb' : undefined;
  const type = process.platform === 'linux' ? typeAt(path, readMounts()) : undefined;
  return type !== undefined && networkTypes.test(type) ? type : undefined;
}

function readMounts(): string {
  try {
    return fs.readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return '';
  }
}

/** The type of the innermost mount around a path; of two in one place the later one covers the other. (proc(5), mountinfo) */
function typeAt(path: string, mounts: string): string | undefined {
  let innermost = '';
  let found: string | undefined;
  for (const line of mounts.split('\n')) {
    const [before = '', after] = line.split(' - ');
    const point = unescaped(before.split(' ')[4] ?? '');
    const isAround = point === '/' || path === point || path.startsWith(`${point}/`);
    if (after === undefined || !isAround || point.length < innermost.length) continue;
    innermost = point;
    found = after.split(' ')[0];
  }
  return found;
}

/** Blanks and the like are written as three octal digits. */
function unescaped(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/g, (_match, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
