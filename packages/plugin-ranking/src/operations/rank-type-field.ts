import {rankTypes} from '@ali1688/contracts';
import {operationName} from '@ali1688/contracts/errors';
import {wordField} from '@ali1688/kit';

const codes = rankTypes.map(({rankType}) => rankType);
const chineseNames = rankTypes.map(({name}) => name.zh);

/**
 * The rank type: a code, or the name of a known one, which is sent as its code. Any other word is sent as it is,
 * for 1688 knows more rank types than anybody has listed.
 */
export const rankTypeField = {
  ...wordField({
    allowed: {
      en: `a rank type such as ${codes.join(', ')}, or its Chinese name`,
      zh: `榜单类型的代码或中文名，例如 ${codes.join('、')}，或 ${chineseNames.slice(0, 3).join('、')}`,
    },
    examples: codes,
    default: 'complex',
    valueName: 'TYPE',
    summary: {
      en: `Rank type: complex 综合榜, hot 热卖榜 or goodPrice 好价榜, by code or Chinese name; see ${operationName('ranking types')} for others.`,
      zh: `榜单类型，代码或中文名均可：complex 综合榜、hot 热卖榜、goodPrice 好价榜；其他见 ${operationName('ranking types')}。`,
    },
  }),
  synonyms: Object.fromEntries(
    rankTypes.map(({rankType, name, otherNames}) => [rankType, [name.zh, name.en, ...otherNames]]),
  ),
};
