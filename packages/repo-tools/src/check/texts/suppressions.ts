const suppression = /(?:\/\/|\/\*)\s*(?:ox|es)lint-disable/;
const reason = /\s--\s+\S+.*\s\S+/;

/**
 * Suppressions of the linter without a reason in the same line. oxlint has no rule for its own; it
 * judges those of the compiler.
 */
export function findUnexplainedSuppressions(path: string, text: string): readonly string[] {
  if (!/\.[cm]?[jt]s$/.test(path)) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      suppression.test(line) && !reason.test(line)
        ? [`${path}:${index + 1} suppresses a check without a reason in words`]
        : [],
    );
}
