import {Ali1688Error, type DiagnosisCheck, type Language} from '@ali1688/contracts/errors';
import {checkTitle} from './check-names.ts';
import type {Diagnosis} from './diagnosis.ts';

/**
 * Ends an examination: all its checks if every one passed.
 *
 * @throws the failure of the first failed check, with what was found and its cause for all that
 *   failed, and with every check, passed ones too
 */
export function concludeDiagnoses(
  diagnoses: readonly Diagnosis[],
  language: Language,
): {checks: DiagnosisCheck[]} {
  const checks = diagnoses.map((diagnosis) => describe(diagnosis, language));
  const faults = diagnoses.flatMap(({check, found, fault}) =>
    fault === undefined ? [] : [{check, found, ...fault}],
  );
  const first = faults[0];
  if (first === undefined) return {checks};
  throw new Ali1688Error({
    code: first.code,
    text: {
      en: faults.map(({check, found, cause}) => `${check}: ${found.en}. ${cause.en}`).join(' '),
      zh: faults
        .map(({check, found, cause}) => `${checkTitle(check, 'zh')}：${found.zh}。${cause.zh}`)
        .join(' '),
    },
    hint: first.next,
    ...(first.retryable === undefined ? {} : {retryable: first.retryable}),
    details: {
      gateway: first.gateway,
      checks: checks.map((one) => ({...one, title: checkTitle(one.check, language)})),
    },
  });
}

function describe({check, found, fault}: Diagnosis, language: Language): DiagnosisCheck {
  if (fault === undefined) return {check, ok: true, found: found[language]};
  return {check, ok: false, found: found[language], cause: fault.cause[language], next: fault.next[language]};
}
