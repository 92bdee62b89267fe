import {categoryField} from '@ali1688/categories';
import {loadPart, operationName} from '@ali1688/contracts/errors';
import {
  changesThisMachine,
  choiceField,
  defineOperation,
  languageField,
  optionalField,
  switchField,
  unusualLanguageNote,
  wholeNumberField,
} from '@ali1688/kit';
import {openLedger} from '@ali1688/ledger';
import {categoriesField} from '../boards/categories-field.ts';
import {sweptTypesField} from '../boards/types-field.ts';
import {pathField} from '../files/path-field.ts';
import {mostUnaskedCalls, usualLanePace, type LanePace} from '../sweep/sweep-limits.ts';
import {openSweepPart} from '../sweep/sweep-part.ts';
import {sweepLayout, sweepResult} from '../sweep/sweep-result.ts';
import {sweptApis} from '../sweep/swept-apis.ts';

/** More than any plan holds. */
const mostCalls = 1_000_000;

/** What may differ from one program to another. */
export type SweepSettings = {
  /** How fast one category may be asked; the sandbox is not spaced. */
  readonly lanes: LanePace;
};

/** Defines the sweep. Tests have lanes of their own. */
export function defineSweep({lanes: usual}: SweepSettings = {lanes: usualLanePace}) {
  return defineOperation({
    topic: 'tracker',
    name: 'sweep',
    summary: {en: 'Fetch rankings into the ledger.', zh: '采集榜单，存入本地账本。'},
    description: {
      en: `Fetches rankings of many categories, with hot words and wholesale terms if wanted, and keeps each answer at once in the ledger on this machine. It says beforehand how many calls it makes and how long they take; above ${mostUnaskedCalls} calls a person is asked and a program needs --max-calls. Interrupted or stopped, it goes on with --resume. A ranking that did not change costs a row. Two sweeps at different times are what ${operationName('tracker changes')} and the other questions compare.`,
      zh: `采集多个类目的榜单（可附热搜词与批发条款），每个结果即时存入本机账本。开始前会说明调用次数与所需时间；超过 ${mostUnaskedCalls} 次时会询问用户，程序则必须给出 --max-calls。中断或停止后可用 --resume 继续。未变化的榜单只占一行。不同时间的两次采集即可供 ${operationName('tracker changes')} 等命令比较。`,
    },
    effects: changesThisMachine,
    apis: sweptApis,
    parts: {ledger: openLedger, sweep: openSweepPart},
    input: {
      categories: categoriesField,
      under: {
        ...categoryField,
        valueName: 'CATEGORY',
        summary: {
          en: 'This category and all below it, from the local category tree.',
          zh: '该类目及其全部下级类目（取自本地类目树）。',
        },
      },
      level: optionalField(
        choiceField({
          choices: ['1', '2', '3'],
          summary: {
            en: 'Of the local category tree, or of --under: categories of this level alone.',
            zh: '只取本地类目树（或 --under 范围内）该级别的类目。',
          },
        }),
      ),
      from: optionalField(
        pathField({
          en: 'A file with one category id or name a line.',
          zh: '每行一个类目 ID 或名称的文件。',
        }),
      ),
      type: sweptTypesField,
      keywords: switchField({
        summary: {en: 'Hot search words of each category as well.', zh: '同时采集各类目的热搜词。'},
      }),
      wholesale: switchField({
        summary: {
          en: 'Price, stock and seller of each ranked product as well, one call each.',
          zh: '同时采集上榜商品的价格、库存与卖家，每个商品一次调用。',
        },
      }),
      limit: wholeNumberField({
        minimum: 1,
        maximum: 20,
        default: 20,
        valueName: '1..20',
        summary: {
          en: 'How many products of each ranking, 20 at most. Rankings of different lengths are not compared.',
          zh: '每个榜单的商品数，最多 20。长度不同的榜单不作比较。',
        },
      }),
      lang: languageField({en: 'Language of translated titles and words.', zh: '标题与热搜词译文的语言。'}),
      maxCalls: optionalField(
        wholeNumberField({
          minimum: 1,
          maximum: mostCalls,
          valueName: 'N',
          summary: {
            en: `Most calls of this run; what is left is gone on with by --resume. Needed by programs above ${mostUnaskedCalls} calls.`,
            zh: `本次最多调用次数，剩余部分可用 --resume 继续。程序超过 ${mostUnaskedCalls} 次调用时必须给出。`,
          },
        }),
      ),
      resume: switchField({
        summary: {
          en: 'Go on with the last sweep that was not finished.',
          zh: '继续上一次未完成的采集。',
        },
      }),
    },
    positional: ['categories'],
    examples: [
      {
        args: '1111 10166 --type hot',
        text: {en: 'The best sellers of two categories', zh: '两个类目的热卖榜'},
      },
      {
        args: '--from categories.txt --type hot --type goodPrice --keywords --max-calls 2000',
        text: {en: 'Two rankings and the hot words of many categories', zh: '多个类目的两种榜单与热搜词'},
      },
      {
        args: '--under 女装 --level 3 --type hot',
        text: {en: 'All categories of the third level below one', zh: '某类目下的全部三级类目'},
      },
      {args: '--resume', text: {en: 'Go on with an interrupted sweep', zh: '继续被中断的采集'}},
    ],
    output: () => sweepResult,
    layout: sweepLayout,
    async run(context, {type: types, maxCalls, resume, lang, ...selection}) {
      const note = unusualLanguageNote(lang);
      if (note !== undefined) context.note(note);
      const {ledger, sweep: part} = context.parts;
      const lanes = context.isSandbox ? {...usual, spacingMs: 0} : usual;
      const request = {...selection, types, lang};
      try {
        const {makeSweep} = await loadPart(async () => import('../sweep/make-sweep.ts'));
        return await makeSweep({context, part, ledger, lanes, request, maxCalls}, resume);
      } finally {
        await ledger.close();
      }
    },
  });
}

/** Fetches rankings, hot words and terms into the ledger. */
export const sweep = defineSweep();
