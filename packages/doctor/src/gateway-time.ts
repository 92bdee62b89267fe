/**
 * Reads the gateway's clock, `yyyyMMddHHmmssSSS` and a zone (gateway.md section 10), as
 * milliseconds since 1970; undefined for anything else.
 */
export function gatewayTime(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})([+-]\d\d)(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, millisecond, zoneHour, zoneMinute] = match;
  const time = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}${zoneHour}:${zoneMinute}`,
  );
  return Number.isNaN(time) ? undefined : time;
}
