/** Something that must not be: which rule, and what was seen. */
export type Problem = {readonly rule: string; readonly seen: string};
