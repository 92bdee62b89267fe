const lintSuppression = /(?:\/\/|\/\*)\s*(?:ox|es)lint-disable/;
const lintReason = /\s--\s+\S+.*\s\S+/;
const typeSuppression = /(?:\/\/|\/\*)\s*@ts-expect-error\b[:\s]*(?<reason>.*)/;
const blindSuppression = /(?:\/\/|\/\*)\s*@ts-(?:ignore|nocheck)\b/;

/**
 * Suppressions of a checker without a reason in the same line. `@ts-ignore` and `@ts-nocheck` are
 * refused with a reason too: they stay when what they hide has long been repaired.
 */
export function findUnexplainedSuppressions(path: string, text: string): readonly string[] {
  if (!/\.[cm]?[jt]s$/.test(path)) return [];
  return text.split('\n').flatMap((line, index) => {
    const place = `${path}:${index + 1}`;
    if (blindSuppression.test(line)) return [`${place} hides type errors; @ts-expect-error ends by itself`];
    const reason = typeSuppression.exec(line)?.groups?.['reason'];
    const isUnexplained =
      (lintSuppression.test(line) && !lintReason.test(line)) ||
      (reason !== undefined && !/\S+\s+\S+/.test(reason));
    return isUnexplained ? [`${place} suppresses a check without a reason in words`] : [];
  });
}
