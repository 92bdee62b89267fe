import {syncCategories} from '@ali1688/categories';
import {categoryTranslationGetById} from '@ali1688/contracts';
import {
  changesThisMachine,
  defineOperation,
  languageField,
  switchField,
  unusualLanguageNote,
} from '@ali1688/kit';
import * as z from 'zod/mini';

/** Fetches all categories and keeps them on this machine. */
export const sync = defineOperation({
  topic: 'category',
  name: 'sync',
  summary: {en: 'Keep a local tree of all categories.', zh: '在本地保存完整类目树。'},
  description: {
    en: 'Fetches the three levels of categories in one language and keeps them on this machine; search, tree and path then answer from there for 30 days; what it lacks is asked of 1688. It makes one call for each category that has children, two a second unless ALI1688_QPS says otherwise. Interrupted, the next run goes on where it stopped.',
    zh: '获取某种语言的全部三级类目并保存在本机，此后 30 天内 search、tree、path 优先从中查询，没有的再向 1688 查询。每个有下级的类目需要一次调用，默认每秒两次（ALI1688_QPS）；中断后再次运行会从中断处继续。',
  },
  effects: changesThisMachine,
  apis: [categoryTranslationGetById],
  input: {
    lang: languageField({en: 'Language of the names.', zh: '类目名称的语言。'}),
    restart: switchField({
      summary: {
        en: 'Begin anew, even if an earlier run can be gone on with.',
        zh: '从头开始，不接续之前未完成的运行。',
      },
    }),
  },
  examples: [
    {args: '', text: {en: 'All categories with English names', zh: '全部类目，附英文名'}},
    {args: '--lang ja', text: {en: 'With Japanese names', zh: '附日语名称'}},
  ],
  chineseNames: {
    language: '语言',
    categories: '类目数',
    levels: '各级类目数',
    calls: '调用次数',
    resumed: '接续的结果数',
    fetchedAt: '获取时间',
  },
  output: () =>
    z.object({
      language: z.string(),
      categories: z.number(),
      levels: z.array(z.number()),
      calls: z.number(),
      resumed: z.number(),
      fetchedAt: z.string(),
    }),
  async run(context, {lang, restart}) {
    const note = unusualLanguageNote(lang);
    if (note !== undefined) context.note(note);
    const {levels, calls, resumed, fetchedAt} = await syncCategories(context, {language: lang, restart});
    return {
      language: lang,
      categories: levels.reduce((sum, count) => sum + count, 0),
      levels: [...levels],
      calls,
      resumed,
      fetchedAt: new Date(fetchedAt).toISOString(),
    };
  },
});
