/** A lane pace that no test waits for. */
export const quickLanes = {spacingMs: 0, firstPauseMs: 30, mostPauses: 2};
