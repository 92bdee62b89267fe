/** The system's short name of a fault, such as `EACCES`; absent for anything that is no system fault. */
export function faultName(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const {code} = error;
  if (typeof code !== 'string') return undefined;
  if (/^[A-Z][A-Z0-9_]{2,47}$/.test(code)) return code;
  return 'errno' in error && error.errno === quotaFault() ? 'EDQUOT' : undefined;
}

/** Whether a write failed for want of room: disk or quota. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(faultName(error) ?? '');
}

/** A full quota has no name in Node, which calls it `Unknown system error -122` on Linux; its number is negative there. */
function quotaFault(): number {
  return -process.getBuiltinModule('node:os').constants.errno.EDQUOT;
}
