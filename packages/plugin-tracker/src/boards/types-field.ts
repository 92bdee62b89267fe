import {rankTypes} from '@ali1688/contracts';
import {operationName, type Bilingual} from '@ali1688/contracts/errors';
import {optionalField, repeatableField, wordField, type OperationContext} from '@ali1688/kit';

const codes = rankTypes.map(({rankType}) => rankType);

const known = {
  allowed: {
    en: `a rank type such as ${codes.slice(0, 3).join(', ')}, or its Chinese name`,
    zh: `榜单类型的代码或中文名，例如 ${codes.slice(0, 3).join('、')}`,
  },
  examples: codes,
  valueName: 'TYPE',
} as const;

/** Names and other names mean the code, wherever a rank type is written. */
const synonyms = Object.fromEntries(
  rankTypes.map(({rankType, name, otherNames}) => [rankType, [name.zh, name.en, ...otherNames]]),
);

/** The rank type of a sweep where none is named, as in `ranking top-list`. */
export const usualType = 'complex';

const wordPattern = new RegExp(wordField({...known, summary: {en: '', zh: ''}}).schema.pattern ?? '', 'u');

/** Rank types, each with a flag of its own. */
function typesField(summary: Bilingual) {
  return {...repeatableField({...known, summary, pattern: wordPattern}), synonyms};
}

/** Rank types of a sweep. */
export const sweptTypesField = typesField({
  en: `Rank type, repeatable: complex 综合榜, hot 热卖榜, goodPrice 好价榜; see ${operationName('ranking types')}. Default: complex.`,
  zh: `榜单类型，可重复：complex 综合榜、hot 热卖榜、goodPrice 好价榜；见 ${operationName('ranking types')}。默认 complex。`,
});

/** Rank types that a question is about; none means all that were swept. */
export const askedTypesField = typesField({
  en: 'Rank type, repeatable. Default: all that were swept.',
  zh: '榜单类型，可重复。默认为已采集的全部类型。',
});

/** The one rank type that a question is about. */
export const oneTypeField = {
  ...optionalField(
    wordField({
      ...known,
      summary: {en: 'Rank type. Default: all that were swept.', zh: '榜单类型。默认为已采集的全部类型。'},
    }),
  ),
  synonyms,
};

/** Says of rank types that are not official that 1688 may not answer them. */
export function noteUnofficial(context: Pick<OperationContext, 'note'>, types: readonly string[]): void {
  const doubtful = types.filter(
    (type) => !rankTypes.some(({rankType, official}) => official && rankType === type),
  );
  if (doubtful.length === 0) return;
  context.note({
    code: 'RANK_TYPE_UNOFFICIAL',
    text: {
      en: `Not on the official page of rank types, sent as they are: ${doubtful.join(', ')}. 1688 may not answer them.`,
      zh: `以下榜单类型不在官方文档中，已原样发送，1688 未必支持：${doubtful.join('、')}。`,
    },
  });
}
