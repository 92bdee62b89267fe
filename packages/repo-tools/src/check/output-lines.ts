/** The lines of a tool's output that hold something, without spaces at their ends. */
export function outputLines(output: string): readonly string[] {
  return output
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}
