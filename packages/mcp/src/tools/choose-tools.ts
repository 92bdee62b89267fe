import {Ali1688Error} from '@ali1688/contracts/errors';
import {nearestWord, shownWord, type AnyOperation} from '@ali1688/kit';
import {toolName} from './tool-name.ts';

/** Operations by the names of their tools. */
export type Tools = ReadonlyMap<string, AnyOperation>;

/**
 * The tools that a host sees unless it asks for others: each costs a part of every conversation, so these are the ones
 * that most work needs, in the order in which they are listed. One that no plugin brings is not missed.
 */
export const defaultTools: readonly string[] = [
  'ranking_top_list',
  'ranking_top_keyword',
  'category_list',
  'category_get',
  'category_search',
  'product_search',
  'product_detail',
  'product_compare',
  'product_trend',
  'tracker_changes',
  'tracker_movers',
  'tracker_status',
  'auth_status',
  'auth_login',
  'doctor',
];

/** What stands for more than one tool behind `--tools`. */
const [every, usual] = ['all', 'default'];

/**
 * The tools that were asked for.
 *
 * @param asked what stands behind `--tools`: `all`, or names and `default` separated by commas. Default: `default`
 * @throws `USAGE_INVALID` for a name that is none
 */
export function chooseTools(operations: readonly AnyOperation[], asked: string = usual): Tools {
  const all = new Map(operations.map((operation) => [toolName(operation), operation]));
  const words = asked.split(',');
  if (words.includes(every)) return all;
  const wanted = new Set(words.flatMap((word) => (word === usual ? defaultTools : [word])));
  const unknown = words.find((word) => word !== usual && !all.has(word));
  if (unknown !== undefined) throw unknownTool(unknown, [...all.keys()]);
  return new Map(
    [...wanted].flatMap((name) => {
      const operation = all.get(name);
      return operation === undefined ? [] : [[name, operation]];
    }),
  );
}

function unknownTool(name: string, known: readonly string[]): Ali1688Error {
  const suggestion = nearestWord(name, known);
  const list = known.toSorted().join(', ');
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `There is no tool "${shownWord(name)}".`,
      zh: `没有名为“${shownWord(name)}”的工具。`,
    },
    hint: {
      en: `${suggestion === undefined ? '' : `Did you mean ${suggestion}? `}Tools there are: ${list}; or all, or default.`,
      zh: `${suggestion === undefined ? '' : `是否想用 ${suggestion}？`}可用的工具：${list}；也可写 all 或 default。`,
    },
  });
}
