/** `plugin-ranking` has the skill `1688-ranking` (surface.md section 1). Undefined for other packages. */
export function skillOfPlugin(folder: string): string | undefined {
  const domain = /^plugin-(.+)$/.exec(folder)?.[1];
  return domain === undefined ? undefined : `1688-${domain}`;
}
