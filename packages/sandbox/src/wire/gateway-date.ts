const chinaOffsetMs = 8 * 60 * 60 * 1000;

/** A moment as the gateway writes it, `yyyyMMddHHmmssSSS+0800`, 22 characters (gateway.md section 10). */
export function formatGatewayDate(timeMs: number): string {
  const digits = new Date(timeMs + chinaOffsetMs).toISOString().replaceAll(/\D/g, '');
  return `${digits.slice(0, 17)}+0800`;
}
