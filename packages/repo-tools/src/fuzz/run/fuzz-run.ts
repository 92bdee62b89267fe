import {temporaryFolder} from '@ali1688/testkit';
import fc from 'fast-check';
import {repositoryRoot} from '../../workspace/repository-root.ts';
import {openSoundAnswers} from '../answers/sound-answers.ts';
import {saveHome} from '../cases/case-home.ts';
import {settingOf, type CaseSetting} from '../cases/case-setting.ts';
import {fuzzCases, untouched, type FuzzCase} from '../cases/fuzz-case.ts';
import {findFuzzSubject, type FuzzOperation} from '../cases/fuzz-operations.ts';
import {runCase, type CaseRun, type Stage} from '../cases/run-case.ts';
import {mutationNames} from '../cases/spoil-answer.ts';
import {judgeRun} from '../judgements/judge-run.ts';
import type {Problem} from '../judgements/problem.ts';
import {openOutputSchemas} from '../judgements/output-schemas.ts';
import {startRawServer} from '../wire/raw-server.ts';

/** What is run. */
export type FuzzOptions = {
  /** The same seed gives the same cases. */
  readonly seed: number;
  /** Numbers of the cases. */
  readonly numbers: Iterable<number>;
  /** Whether a failure is run again and again, to find the smallest that fails in the same way. */
  readonly shrinks: boolean;
  /** Hears which operations are tried: those that ask 1688. */
  readonly onStart?: (operationIds: readonly string[]) => void;
  /** Hears of each case before it begins. */
  readonly onBegin?: (number: number) => void;
  /** Hears of each case when it is over. */
  readonly onCase: (result: CaseResult) => void;
};

/** What came of one case. */
export type CaseResult = {
  readonly number: number;
  readonly setting: CaseSetting;
  readonly fuzzCase: FuzzCase;
  readonly run: CaseRun;
  readonly problems: readonly Problem[];
};

/** Runs cases, one after the other. */
export async function runFuzz({
  seed,
  numbers,
  shrinks,
  onStart,
  onBegin,
  onCase,
}: FuzzOptions): Promise<void> {
  const subject = await findFuzzSubject(repositoryRoot);
  await using answers = await openSoundAnswers(subject.apis, await subject.loadSandboxApis());
  await using server = await startRawServer();
  await using folder = await temporaryFolder('fuzz');
  const stage: Stage = {server, answers, apis: subject.apis, folder: folder.path};
  const schemas = openOutputSchemas();
  const usual = usualOutcomes(stage);
  await saveLogin(stage, subject.operations);
  const operations = await findAsking(stage, subject.operations);
  onStart?.(operations.map(({id}) => id));
  const cases = fuzzCases(mutationNames);
  for (const number of numbers) {
    const setting = settingOf(number, operations);
    onBegin?.(number);
    let result: CaseResult | undefined;
    const property = fc.asyncProperty(cases, async (fuzzCase) => {
      const run = await runCase(stage, setting, fuzzCase);
      const isUsuallyGood = await usual(setting, fuzzCase);
      const problems = judgeRun(run, {schemas, isUsuallyGood});
      const rules = result?.problems.map(({rule}) => rule);
      const isSame = rules === undefined || problems.some(({rule}) => rules.includes(rule));
      if (result === undefined || (problems.length > 0 && isSame)) {
        result = {number, setting, fuzzCase, run, problems};
      }
      return problems.length === 0 || !isSame;
    });
    await fc.check(property, {seed: seed + number * 7919, numRuns: 1, endOnFailure: !shrinks});
    if (result !== undefined) onCase(result);
  }
}

const usualCase = {
  ...untouched,
  from: 0,
  times: 0,
  login: 'grant',
  isTerminal: false,
  columns: 80,
  isVerbose: false,
} as const satisfies FuzzCase;

/** Whether a command line ends well when nothing is spoilt; each is tried once. */
function usualOutcomes(stage: Stage) {
  const known = new Map<string, boolean>();
  return async (setting: CaseSetting, {login}: Pick<FuzzCase, 'login'>): Promise<boolean> => {
    const key = JSON.stringify([setting.subject.id, setting.argvIndex, login]);
    const isGood = known.get(key) ?? (await runCase(stage, setting, {...usualCase, login})).exitCode === 0;
    known.set(key, isGood);
    return isGood;
  };
}

/** The operations that ask something of the gateway, with the command lines that make them do so. */
async function findAsking(
  stage: Stage,
  operations: readonly FuzzOperation[],
): Promise<readonly FuzzOperation[]> {
  const asking: FuzzOperation[] = [];
  for (const subject of operations) {
    const argvs: FuzzOperation['argvs'][number][] = [];
    for (const [argvIndex, argv] of subject.argvs.entries()) {
      const setting = {subject, argvIndex, format: 'json', language: 'en'} as const;
      const {calls} = await runCase(stage, setting, {...usualCase, login: 'saved'});
      if (calls.length > 0) argvs.push(argv);
    }
    if (argvs.length > 0) asking.push({...subject, argvs});
  }
  return asking;
}

/** Logs in once, for the runs of somebody who has. */
async function saveLogin(stage: Stage, operations: readonly FuzzOperation[]): Promise<void> {
  const subject = operations.find(({id}) => id === 'auth:exchange');
  if (subject === undefined) throw new Error('There is no operation auth:exchange to log in with.');
  const setting = {subject, argvIndex: 0, format: 'json', language: 'en'} as const;
  const run = await runCase(stage, setting, usualCase, {keepsHome: true});
  if (run.exitCode !== 0) throw new Error(`Nobody can log in: ${run.stdout.toString('utf8')}${run.stderr}`);
  saveHome(stage.folder);
}
