import {
  Ali1688Error,
  isAli1688Error,
  type Bilingual,
  type DiagnosisCheck,
  type Language,
} from '@ali1688/contracts/errors';

/** One of several pieces of work of a command. */
type Piece<Result> = {
  /** What it is about, such as a path. */
  readonly label: string;
  readonly work: () => Promise<Result>;
  /** What was done, in a word or two. */
  readonly describe: (result: Result) => Bilingual;
};

/**
 * Does several pieces of work, each whatever happens to the others.
 *
 * @returns their results in order, if all succeeded
 * @throws the failure itself of a single piece; `PARTIAL` when some were done; the code of the first
 *   failure when none was. `checks` then lists what was done and what was not (surface.md section 5)
 */
export async function settleEach<Result>(
  pieces: readonly Piece<Result>[],
  language: Language,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const failures: Ali1688Error[] = [];
  const checks: DiagnosisCheck[] = [];
  for (const {label, work, describe} of pieces) {
    try {
      const result = await work();
      results.push(result);
      checks.push({check: label, ok: true, found: describe(result)[language]});
    } catch (thrown) {
      if (!isAli1688Error(thrown)) throw thrown;
      failures.push(thrown);
      checks.push({
        check: label,
        ok: false,
        found: thrown.code,
        cause: thrown.text[language],
        next: thrown.hint[language],
      });
    }
  }
  const [first] = failures;
  if (first === undefined) return results;
  if (pieces.length === 1) throw first;
  const count = `${results.length}/${pieces.length}`;
  throw new Ali1688Error({
    code: results.length === 0 ? first.code : 'PARTIAL',
    text: {
      en: `${count} done. ${failures.map(({text}) => text.en).join(' ')}`,
      zh: `已完成 ${count}。${failures.map(({text}) => text.zh).join('')}`,
    },
    hint: first.hint,
    retryable: failures.some(({retryable}) => retryable),
    details: {checks},
  });
}
