/** Something that must not be: which rule, and what was seen. */
export type Problem = {readonly rule: string; readonly seen: string};

/** The problem of a rule, where it is broken. */
export function problemIf(isBroken: boolean, rule: string, see: () => string): readonly Problem[] {
  return isBroken ? [{rule, seen: see()}] : [];
}
