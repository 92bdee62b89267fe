import {commandName, type Bilingual, type GatewayFault} from '@ali1688/contracts/errors';
import {shownWord} from '@ali1688/kit';

/** Sentences about categories, in one place. Words that were typed and names from the network are made safe to show. */
export const categoryTexts = {
  required: {en: 'A category is needed: its id or its name.', zh: '需要指定类目：类目 ID 或名称。'},
  unknown: (categoryId: string): Bilingual => ({
    en: `1688 has no category ${categoryId}.`,
    zh: `1688 没有类目 ${categoryId}。`,
  }),
  said: ({errorCode, errorMessage, httpStatus}: GatewayFault): Bilingual => {
    const words = [errorCode, errorMessage].filter((part) => part !== undefined).join(': ');
    const said = words === '' ? `HTTP ${httpStatus}` : words;
    return {en: `1688 refused the call with: ${said}.`, zh: `1688 拒绝调用时的说明：${said}。`};
  },
  noneNamed: (word: string): Bilingual => ({
    en: `1688 found no category for the name "${shownWord(word)}".`,
    zh: `没有名为“${shownWord(word)}”的类目。`,
  }),
  noneNamedInFirstLevel: (word: string): Bilingual => ({
    en: `No first-level category is named "${shownWord(word)}", and the lower levels could not be searched.`,
    zh: `一级类目中没有“${shownWord(word)}”，下级类目无法搜索。`,
  }),
  similar: (word: string, count: number, listed: number): Bilingual => ({
    en: `No category is named exactly "${shownWord(word)}". Similar ones found: ${count}; ${listed === count ? 'all' : `the best ${listed}`} are listed.`,
    zh: `没有名为“${shownWord(word)}”的类目，相近的有 ${count} 个（${listed === count ? '见下' : `以下为最接近的 ${listed} 个`}）。`,
  }),
  ambiguous: (word: string, count: number): Bilingual => ({
    en: `"${shownWord(word)}" is the name of ${count} categories, which are listed first.`,
    zh: `名为“${shownWord(word)}”的类目有 ${count} 个（列在最前）。`,
  }),
  listed: {
    en: 'The first-level categories are listed with this message.',
    zh: '全部一级类目见下。',
  },
  unlisted: {en: 'The list of categories could not be fetched.', zh: '未能取得类目列表。'},
  chooseFromList: {
    en: 'Choose a categoryId from the list and run the command again with it.',
    zh: '请从列表中选择 categoryId，重新运行命令。',
  },
  chooseFromMatches: {
    en: `Run the command again with the categoryId of the one you mean. All first-level categories: ${commandName('category list')}`,
    zh: `请用所需类目的 categoryId 重新运行命令。查看全部一级类目：${commandName('category list')}`,
  },
  tryOtherWord: {
    en: 'Try another word, such as the Chinese name or a shorter one, or choose a categoryId from the list.',
    zh: '请换一个词（例如更短的名称），或从列表中选择一个 categoryId。',
  },
  firstLevel: {
    en: 'A category is needed. These are the first-level categories of 1688:',
    zh: '需要指定类目。1688 的一级类目如下：',
  },
  whichCategory: {
    en: 'Which one? Type its number, words of its name, or an id such as "id 1111"; Enter for none:',
    zh: '选择哪一个？请输入序号、名称中的词，或类目 ID（例如 id 1111）；直接回车表示不选：',
  },
  matched: (
    word: string,
    category: {categoryId: string; names: readonly string[]; isLocal: boolean; isRetired: boolean},
  ): Bilingual => {
    const names = category.names.map(shownWord);
    const retired = category.isRetired
      ? {en: ' 1688 marks it as retired (停用).', zh: '1688 已将其标记为停用。'}
      : {en: '', zh: ''};
    return {
      en: `"${shownWord(word)}" is taken for category ${category.categoryId}: ${names.join(', ')}${category.isLocal ? ' (local category tree)' : ''}.${retired.en}`,
      zh: `“${shownWord(word)}”已识别为类目 ${category.categoryId}：${names.join('、')}${category.isLocal ? '（本地类目树）' : ''}。${retired.zh}`,
    };
  },
  chineseOnly: (reason: Bilingual): Bilingual => ({
    en: `The category names are in Chinese only; translated names are not available. ${reason.en}`,
    zh: `类目名称仅有中文，未能取得译名。${reason.zh}`,
  }),
  searchClosed: (reason: Bilingual): Bilingual => ({
    en: `Category names could not be searched, so only the first level was looked at. ${reason.en}`,
    zh: `无法按名称搜索类目，仅比对了一级类目。${reason.zh}`,
  }),
  searchedLocally: (reason: Bilingual): Bilingual => ({
    en: `The local category tree has no match, and 1688 could not be asked, so only the local copy was searched. ${reason.en}`,
    zh: `本地类目树中没有匹配，且未能向 1688 查询，因此仅搜索了本地副本。${reason.zh}`,
  }),
  noRoot: {
    text: {
      en: '1688 answered nothing where the list of its first-level categories should be.',
      zh: '1688 的响应为空，未包含一级类目列表。',
    },
    hint: {
      en: `Try again later, or look at the answer itself: ${commandName('category list')} --format raw`,
      zh: `请稍后重试，或查看原始响应：${commandName('category list')} --format raw`,
    },
  },
  nothingBelow: (categoryId: string): Bilingual => ({
    en: `1688 answered nothing about category ${categoryId}, although it lists it.`,
    zh: `1688 列出了类目 ${categoryId}，却未返回其任何信息。`,
  }),
  tryLater: {en: 'Try again later.', zh: '请稍后重试。'},
  nothingOf: (categoryId: string): {readonly text: Bilingual; readonly hint: Bilingual} => ({
    text: {
      en: `1688 answered nothing about category ${categoryId}, and whether it exists could not be checked.`,
      zh: `1688 未返回类目 ${categoryId} 的任何信息，且无法确认该类目是否存在。`,
    },
    hint: {
      en: `Try again later. Whether 1688 lists categories at all shows: ${commandName('category list')}`,
      zh: `请稍后重试。可用以下命令查看 1688 当前能否列出类目：${commandName('category list')}`,
    },
  }),
  unverified: (categoryId: string): Bilingual => ({
    en: `The answer is empty, and whether category ${categoryId} exists could not be checked.`,
    zh: `结果为空，且无法确认类目 ${categoryId} 是否存在。`,
  }),
};
