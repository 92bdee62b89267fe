const pattern = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{3})?([+-])(\d{2})(\d{2})$/;

/**
 * Milliseconds since 1970 from a `refresh_token_timeout`: 14 or 17 digits and a zone,
 * `20121222222222+0800` or `20270131120000000+0800`. (gateway.md section 4.3)
 *
 * @returns `undefined` for any other value, also for a day or hour that does not exist
 */
export function parseRefreshTokenTimeout(value: unknown): number | undefined {
  const match = typeof value === 'string' ? pattern.exec(value) : null;
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, millisecond = '000', sign, zoneHours, zoneMinutes] = match;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`;
  const localMs = Date.parse(local);
  // Date.parse rolls 31 February over into March; printing it again shows that.
  if (Number.isNaN(localMs) || new Date(localMs).toISOString() !== local) return undefined;
  const zoneMs = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000;
  return sign === '+' ? localMs - zoneMs : localMs + zoneMs;
}
