import {isRecord} from '@ali1688/contracts/json';
import type {Expectation} from './evaluation-files.ts';

/** What an answer lacks of what was expected of it; empty when all is well. */
export function findAnswerProblems(answer: unknown, expectations: readonly Expectation[]): readonly string[] {
  return expectations.flatMap((expectation) => {
    const value = valueAt(answer, expectation.path);
    return describeValue(value, expectation).map(
      (problem) =>
        `${expectation.path} ${problem}, but is ${JSON.stringify(value)?.slice(0, 120) ?? 'absent'}`,
    );
  });
}

function valueAt(answer: unknown, path: string): unknown {
  let value = answer;
  for (const key of path.split('.')) {
    if (Array.isArray(value)) value = value[Number(key)];
    else value = isRecord(value) ? value[key] : undefined;
  }
  return value;
}

function describeValue(value: unknown, expectation: Expectation): readonly string[] {
  const {equals, length, minimum, matches, ascending, absent} = expectation;
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const rules: readonly (readonly [isBroken: boolean, rule: string])[] = [
    [
      'equals' in expectation && JSON.stringify(value) !== JSON.stringify(equals),
      `should be ${JSON.stringify(equals)}`,
    ],
    [length !== undefined && list.length !== length, `should have ${length} elements`],
    [minimum !== undefined && list.length < minimum, `should have ${minimum} elements or more`],
    [
      matches !== undefined && !(typeof value === 'string' && new RegExp(matches, 'u').test(value)),
      `should match ${matches}`,
    ],
    [ascending !== undefined && !isAscending(list, ascending), `should be in order of ${ascending}`],
    [absent === true && value !== undefined, 'should be absent'],
    [Object.keys(expectation).length < 2, 'should be something'],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, rule]) => rule);
}

function isAscending(list: readonly unknown[], key: string): boolean {
  const numbers = list.map((element) => (isRecord(element) ? element[key] : undefined));
  return (
    numbers.length > 0 &&
    numbers.every((number, index) => {
      const previous = numbers[index - 1];
      return typeof number === 'number' && (typeof previous !== 'number' || previous < number);
    })
  );
}
