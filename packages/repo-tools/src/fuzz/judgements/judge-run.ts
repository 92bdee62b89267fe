import {exitCodes, isErrorCode} from '@ali1688/contracts/errors';
import {isRecord, parseJson} from '@ali1688/contracts/json';
import type {CaseRun} from '../cases/run-case.ts';
import {redirectTarget} from '../mutations/http-mutations.ts';
import {judgeFormat} from './judge-format.ts';
import {judgeSecrets} from './judge-secrets.ts';
import {judgeSuccess} from './judge-success.ts';
import {judgeTime} from './judge-time.ts';
import type {OutputSchemas} from './output-schemas.ts';
import type {Problem} from './problem.ts';

const knownExits: ReadonlySet<number> = new Set([0, ...Object.values(exitCodes)]);

/**
 * Judges what a run came to against what was promised for every answer.
 *
 * @param isUsuallyGood whether the same run ends well when nothing is spoilt
 */
export function judgeRun(
  run: CaseRun,
  {schemas, isUsuallyGood}: {readonly schemas: OutputSchemas; readonly isUsuallyGood: boolean},
): readonly Problem[] {
  if (!run.hasEnded) return [{rule: 'ends', seen: `still running after ${Math.round(run.tookMs)} ms`}];
  const code = failureCode(run);
  const followed = run.calls.filter(({path}) => path.includes(redirectTarget) || !path.startsWith('POST '));
  return [
    ...judgeExit(run, code),
    ...followed.map(({path}) => ({rule: 'follows no redirect', seen: path})),
    ...judgeFormat(run, code, schemas),
    ...judgeSecrets(run),
    ...judgeSuccess(run, {code, isUsuallyGood}),
    ...judgeTime(run),
  ];
}

function judgeExit({exitCode, stderr, stdout}: CaseRun, code: string | undefined): readonly Problem[] {
  const told = (): string =>
    `exit ${exitCode}, ${code ?? 'no code'}: ${(stderr || stdout.toString('utf8')).slice(0, 400)}`;
  if (code === 'UNEXPECTED') return [{rule: 'nothing unexpected', seen: told()}];
  const fits = exitCode === 0 ? code === undefined : isErrorCode(code) && exitCodes[code] === exitCode;
  return fits && knownExits.has(exitCode) ? [] : [{rule: 'exit code of the table', seen: told()}];
}

/** The code of the failure, from the document or from the text; undefined where none is told. */
function failureCode({setting, stdout, stderr}: CaseRun): string | undefined {
  if (setting.format === 'json') {
    const document = parseJson(stdout.toString('utf8'));
    const error = isRecord(document) ? document['error'] : undefined;
    return isRecord(error) && typeof error['code'] === 'string' ? error['code'] : undefined;
  }
  return /^(?:Error|错误) ([A-Z_]+)[:：]/m.exec(stderr)?.[1];
}
