const only = /\b(?:it|test|describe|suite)(?:\.\w+)*\.only\b/;
const skipped = /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|todo)\b/;
/** A line of the same file that tells whoever runs the tests what is left out, and why. */
const printedReason = /\bconsole\.\w+\(.*skip/is;

/**
 * Tests that are switched on alone, or off without a printed reason. Inside a test,
 * `context.skip(reason)` prints its reason itself and is fine, and `runIf` states its condition.
 */
export function findTestSwitches(path: string, text: string): readonly string[] {
  if (!/\.test\.[cm]?[jt]s$/.test(path)) return [];
  const isExplained = printedReason.test(text);
  return text.split('\n').flatMap((line, index) => {
    if (only.test(line)) return [`${path}:${index + 1} runs one test alone`];
    if (skipped.test(line) && !isExplained)
      return [`${path}:${index + 1} leaves a test out and prints no reason`];
    return [];
  });
}
