/**
 * Whether Node's own client of this version can go through a proxy: from 22.21 and 24.5 on.
 *
 * @param version of Node.js, without a `v`
 */
export function canUseProxies(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
}
