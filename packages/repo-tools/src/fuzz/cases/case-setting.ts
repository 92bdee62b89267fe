import type {Language} from '@ali1688/contracts/errors';
import {formatNames, mayShowBody} from '@ali1688/kit';
import type {FuzzOperation} from './fuzz-operations.ts';

/** What of a case follows from its number, so that every operation meets every format, language and command line. */
export type CaseSetting = {
  readonly subject: FuzzOperation;
  readonly argvIndex: number;
  readonly format: string;
  readonly language: Language;
};

const languages = ['en', 'zh'] as const;

/**
 * The setting of a case.
 *
 * @throws RangeError when there is no operation
 */
export function settingOf(number: number, operations: readonly FuzzOperation[]): CaseSetting {
  const subject = operations[number % operations.length];
  if (subject === undefined) throw new RangeError('There is no operation to try.');
  let turn = Math.floor(number / operations.length);
  const take = <Value>(values: readonly Value[]): Value | undefined => {
    const value = values[turn % values.length];
    turn = Math.floor(turn / values.length);
    return value;
  };
  const formats = formatNames.filter((name) => name !== 'raw' || mayShowBody(subject.operation));
  const format = take(formats) ?? 'json';
  const argvIndex = take(subject.argvs.map((_argv, index) => index)) ?? 0;
  return {subject, format, argvIndex, language: take(languages) ?? 'en'};
}
