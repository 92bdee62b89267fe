/** What a check found out. */
export type CheckReport = {
  /** How many files it looked at. A check that looked at none proves nothing, so 0 is a problem. */
  readonly filesRead: number;
  /** One text for each problem, with the path relative to the root; empty when all is well. */
  readonly problems: readonly string[];
};

/** A rule of the repository as a program. */
export type Check = {
  /** Short, as printed. */
  readonly name: string;
  /**
   * Looks at the repository at `root`, which is an absolute path. Changes nothing there.
   *
   * @throws Error when it cannot look, e.g. a tool is not installed
   */
  run(root: string): Promise<CheckReport>;
};
