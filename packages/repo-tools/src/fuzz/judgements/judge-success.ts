import type {SeenCall} from '../cases/answer-case.ts';
import type {Verdict} from '../mutations/mutation.ts';
import type {CaseRun} from '../cases/run-case.ts';
import type {Problem} from './problem.ts';

/**
 * A success needs an answer that the contract calls one. What was asked beside it and failed is told in a note.
 * Where nothing was spoilt, the run ends as it always does.
 */
export function judgeSuccess(
  run: CaseRun,
  {code, isUsuallyGood}: {readonly code: string | undefined; readonly isUsuallyGood: boolean},
): readonly Problem[] {
  const {calls, exitCode, timeoutMs} = run;
  const isSound = calls.every(({verdict}) => verdict === 'sound');
  const isPatient = timeoutMs >= 1000;
  if (isUsuallyGood && isSound && isPatient && exitCode !== 0)
    return [{rule: 'no failure without a reason', seen: told(run)}];
  // That 1688 does not have a category can only be said by a service that answers at all.
  const isDenied = code === 'CATEGORY_UNKNOWN' && calls.every(({verdict}) => isNo.has(verdict));
  if (isDenied) return [{rule: 'nothing denied without an answer', seen: told(run)}];
  if (exitCode !== 0 || calls.length === 0) return [];
  const attempts = attemptsOfCalls(calls);
  const failed = attempts.filter((same) => same.every(({verdict}) => isNo.has(verdict)));
  if (failed.length === 0 || isProof(run, failed)) return [];
  if (failed.length === attempts.length) return [{rule: 'no success without an answer', seen: told(run)}];
  return hasNote(run)
    ? []
    : [{rule: 'no silence about a failed call', seen: `${pathOf(failed[0])} ${told(run)}`}];
}

const isNo: ReadonlySet<Verdict> = new Set<Verdict>(['declined', 'refused', 'broken']);

/**
 * `auth` and `doctor` ask only to see whether a call gets through. What the service declines has got through: the
 * token is judged before it. So has a call of `doctor` of which the gateway misses the parameters: it sends none, and
 * the code of a refusal says more than its status.
 */
function isProof({setting}: CaseRun, failed: readonly (readonly SeenCall[])[]): boolean {
  const {topic, name} = setting.subject.operation;
  const isAbout = topic === 'auth' || (topic === undefined && name === 'doctor');
  // What came of a call in the end counts: an attempt that broke is made again.
  const ends = failed.map((same) => same.at(-1));
  const gotThrough = ({verdict, body}: SeenCall): boolean =>
    verdict === 'declined' || (name === 'doctor' && missesParameters.test(body?.toString('utf8') ?? ''));
  return isAbout && ends.every((end) => end?.isToken === false && gotThrough(end));
}

const missesParameters = /"error_?code"\s*:\s*"gw\.(?:ParamMissing|IllegalParam)"/i;

/** The attempts of each call together. */
function attemptsOfCalls(calls: readonly SeenCall[]): readonly (readonly SeenCall[])[] {
  const keys = new Set(calls.map(({key}) => key));
  return [...keys].map((key) => calls.filter((call) => call.key === key));
}

function pathOf(same: readonly SeenCall[] = []): string {
  return same[0]?.path ?? '';
}

function hasNote({setting, stdout, stderr}: CaseRun): boolean {
  const hasLine = /^(?:Note|提示) [A-Z_]+(?:: |：)/m.test(stderr);
  return hasLine || (setting.format === 'json' && /"code": "[A-Z_]+"/.test(stdout.toString('utf8')));
}

function told({exitCode, stdout, stderr}: CaseRun): string {
  return `exit ${exitCode}: ${stdout.toString('utf8').slice(0, 300)} ${stderr.slice(0, 300)}`;
}
