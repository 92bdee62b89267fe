import type {SeenCall} from '../cases/answer-case.ts';
import type {CaseRun} from '../cases/run-case.ts';
import type {Problem} from './problem.ts';

/**
 * A success needs an answer that the contract calls one. What was asked beside it and failed is told in a note.
 * Where nothing was spoilt, the run ends as it always does.
 */
export function judgeSuccess(run: CaseRun, isUsuallyGood: boolean): readonly Problem[] {
  const {calls, exitCode} = run;
  const isSound = calls.every(({verdict}) => verdict === 'sound');
  if (isUsuallyGood && isSound && exitCode !== 0)
    return [{rule: 'no failure without a reason', seen: told(run)}];
  if (exitCode !== 0 || calls.length === 0) return [];
  const attempts = attemptsOfCalls(calls);
  const failed = attempts.filter((same) =>
    same.every(({verdict}) => verdict === 'broken' || verdict === 'refused'),
  );
  if (failed.length === 0) return [];
  if (failed.length === attempts.length && !(isProof(run) && hasNote(run)))
    return [{rule: 'no success without an answer', seen: told(run)}];
  return hasNote(run)
    ? []
    : [{rule: 'no silence about a failed call', seen: `${pathOf(failed[0])} ${told(run)}`}];
}

/**
 * Login and status ask for a category only to see whether the token is taken. A refusal of the service, or of the
 * permission, says that it is: the token is judged before either.
 */
function isProof({setting, calls}: CaseRun): boolean {
  const proofs = calls.filter(({isToken}) => !isToken);
  return (
    setting.subject.operation.topic === 'auth' &&
    proofs.length > 0 &&
    proofs.every(({verdict}) => verdict !== 'broken')
  );
}

/** The attempts of each call together. */
function attemptsOfCalls(calls: readonly SeenCall[]): readonly (readonly SeenCall[])[] {
  const keys = new Set(calls.map(({key}) => key));
  return [...keys].map((key) => calls.filter((call) => call.key === key));
}

function pathOf(same: readonly SeenCall[] = []): string {
  return same[0]?.path ?? '';
}

function hasNote({setting, stdout, stderr}: CaseRun): boolean {
  const hasLine = /^(?:Note|提示) [A-Z_]+: /m.test(stderr);
  return hasLine || (setting.format === 'json' && /"code": "[A-Z_]+"/.test(stdout.toString('utf8')));
}

function told({exitCode, stdout, stderr}: CaseRun): string {
  return `exit ${exitCode}: ${stdout.toString('utf8').slice(0, 300)} ${stderr.slice(0, 300)}`;
}
