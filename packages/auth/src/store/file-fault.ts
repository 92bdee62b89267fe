/** The system's short name of a fault, such as `EACCES`; absent for anything that is no system fault. */
export function faultName(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^[A-Z][A-Z0-9_]{2,47}$/.test(error.code) ? error.code : undefined;
}

/** Whether a write failed for want of room: disk or quota. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(faultName(error) ?? '');
}
