/** From when on the end of the authorization is told, and from when on it can be renewed. (gateway.md section 4.5) */
export const renewalWindowMs = 30 * 24 * 3_600_000;

/** Whether the authorization ends within 30 days, or has ended. Both in milliseconds since 1970. */
export function isGrantEnding(refreshExpiresAt: number, now: number): boolean {
  return refreshExpiresAt - now <= renewalWindowMs;
}
