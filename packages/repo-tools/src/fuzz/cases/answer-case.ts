import type {Api, Envelope} from '@ali1688/contracts';
import type {Clock} from '@ali1688/contracts/ports';
import {askedParameters, asksForToken, calledApi} from '../answers/read-request.ts';
import type {SoundAnswers} from '../answers/sound-answers.ts';
import type {HttpAnswer} from '../mutations/http-mutations.ts';
import type {Verdict} from '../mutations/mutation.ts';
import {deliver} from '../mutations/wire-mutations.ts';
import type {RawAnswer} from '../wire/raw-server.ts';
import {untouched, type FuzzCase} from './fuzz-case.ts';
import {spoilAnswer} from './spoil-answer.ts';

/** A request of a run, and what it was answered. */
export type SeenCall = {
  /** The same for each attempt of one call: what is asked, without token and signature. */
  readonly key: string;
  readonly path: string;
  readonly isToken: boolean;
  readonly verdict: Verdict;
  /** When it arrived, on the clock of the run, in milliseconds. */
  readonly at: number;
  /** How long the answer asks to wait before the next attempt, in milliseconds; undefined where it does not say. */
  readonly pauseMs: number | undefined;
  /** The body of the answer as it was before HTTP; undefined where that is not what arrives. */
  readonly body: Buffer | undefined;
};

/** Makes the gateway of one case. `calls` grows while the run goes on. */
export function answerCase(
  fuzzCase: FuzzCase,
  {
    clock,
    answers,
    apis,
    isBare,
  }: {
    readonly clock: Pick<Clock, 'monotonic'>;
    readonly answers: SoundAnswers;
    readonly apis: readonly Api[];
    /** Whether the operation takes every body for data, as `api call` does. */
    readonly isBare: boolean;
  },
): {readonly calls: readonly SeenCall[]; readonly answer: RawAnswer} {
  const calls: SeenCall[] = [];
  let arrived = 0;
  return {
    calls,
    async answer({method, path, form}) {
      const number = arrived;
      const at = clock.monotonic();
      arrived += 1;
      const api = calledApi(path, apis);
      const isSpoilt = number >= fuzzCase.from && number < fuzzCase.from + fuzzCase.times;
      const sound = await answers.answer({path, form});
      const {delivery, verdict, body} = spoilAnswer(isSpoilt ? fuzzCase : untouched, {
        sound,
        api,
        envelope: isBare ? 'bare' : envelopeOf(path, api),
      });
      const isWhole = !isSpoilt || fuzzCase.wire === undefined;
      calls.push({
        key: JSON.stringify([path, askedParameters(form)]),
        path: `${method} ${path}`,
        isToken: asksForToken(path),
        verdict,
        at,
        pauseMs: isSpoilt && fuzzCase.wire === undefined ? askedPauseMs(delivery.answer) : undefined,
        body: isWhole ? body : undefined,
      });
      return (isSpoilt ? delivery : deliver(delivery.answer)).plan;
    },
  };
}

/** A pause that is asked for is kept, up to an hour. Only whole seconds count here; other forms may be kept, too. */
const longestPauseMs = 3_600_000;

function askedPauseMs({httpStatus, headers, body}: HttpAnswer): number | undefined {
  const isBusy = httpStatus === 503 || httpStatus === 429 || body.includes('"gw.Qos');
  const seconds = headers.find(([name]) => name === 'Retry-After')?.[1] ?? '';
  return isBusy && /^\d{1,9}$/.test(seconds) ? Math.min(Number(seconds) * 1000, longestPauseMs) : undefined;
}

function envelopeOf(path: string, api: Api | undefined): Envelope {
  return asksForToken(path) ? 'oauth' : (api?.envelope ?? 'bare');
}
