/** Something that makes one committed file from the rest of the repository. */
export type Generator = {
  /** Where the file is, relative to the root. */
  readonly path: string;
  /** What else is to be done when the file changes. */
  readonly onChange?: string;
  /**
   * The text of the file. The same repository gives the same text.
   *
   * @throws Error when what it is made from is missing, with the command that makes it
   */
  generate(root: string): Promise<string>;
};
