import type {Bilingual} from '@ali1688/contracts/errors';

/** Sentences about category ids, in one place. */
export const categoryTexts = {
  required: {
    en: 'A category id is needed. The first-level categories are listed with this message.',
    zh: '需要类目 ID。一级类目已随本消息列出。',
  },
  requiredUnlisted: {
    en: 'A category id is needed, and the list of categories could not be fetched.',
    zh: '需要类目 ID，且未能取得类目列表。',
  },
  unknown: (categoryId: string): Bilingual => ({
    en: `1688 has no category ${categoryId}. The first-level categories are listed with this message.`,
    zh: `1688 没有类目 ${categoryId}。一级类目已随本消息列出。`,
  }),
  unknownUnlisted: (categoryId: string): Bilingual => ({
    en: `1688 has no category ${categoryId}, and the list of categories could not be fetched.`,
    zh: `1688 没有类目 ${categoryId}，且未能取得类目列表。`,
  }),
  choose: {
    en: 'Choose a categoryId from the list and run the command again with it.',
    zh: '请从列表中选择一个 categoryId，再次运行该命令。',
  },
  noRoot: {
    text: {
      en: '1688 answered nothing where the list of its first-level categories should be.',
      zh: '1688 的响应为空，未包含一级类目列表。',
    },
    hint: {
      en: 'Try again later, or look at the answer itself: ali1688 category list --format raw',
      zh: '请稍后重试，或查看原始响应：ali1688 category list --format raw',
    },
  },
  because: (reason: Bilingual, hint: Bilingual): Bilingual => ({
    en: `${reason.en} ${hint.en}`,
    zh: `${reason.zh}${hint.zh}`,
  }),
  unverified: (categoryId: string): Bilingual => ({
    en: `The answer is empty, and whether category ${categoryId} exists could not be checked.`,
    zh: `结果为空，且无法确认类目 ${categoryId} 是否存在。`,
  }),
};
