/** Whether two texts are equal, in a time that does not tell where they differ. */
export function isSameText(first: string, second: string): boolean {
  const {timingSafeEqual} = process.getBuiltinModule('node:crypto');
  const [firstBytes, secondBytes] = [Buffer.from(first), Buffer.from(second)];
  return firstBytes.length === secondBytes.length && timingSafeEqual(firstBytes, secondBytes);
}
