import {commandName, type Bilingual} from '@ali1688/contracts/errors';

const syncCommand = (language: string) =>
  language === 'en' ? commandName('category sync') : `${commandName('category sync')} --lang ${language}`;

/** Work that stopped with a failure, and what of it is kept. */
type KeptWork = {
  readonly answers: number;
  readonly hint: Bilingual;
  readonly goesOn: boolean;
  readonly language: string;
};

/** Sentences about the local category tree, in one place. */
export const treeTexts = {
  progress: {en: 'Categories', zh: '类目'},
  stale: (age: Bilingual, language: string): Bilingual => ({
    en: `The local category tree is ${age.en} old and no longer used; 1688 is asked instead. Renew it with: ${syncCommand(language)}`,
    zh: `本地类目树获取于${age.zh}前，已过期，改为向 1688 查询。更新：${syncCommand(language)}`,
  }),
  broken: (shownPath: string, language: string): Bilingual => ({
    en: `The local category tree (${shownPath}) is damaged or not to be trusted; 1688 is asked instead. Fetch it again with: ${syncCommand(language)}`,
    zh: `本地类目树（${shownPath}）已损坏或不可信，改为向 1688 查询。重新获取：${syncCommand(language)}`,
  }),
  age: (age: Bilingual): Bilingual => ({
    en: `Answered from the local category tree, fetched ${age.en} ago. Add --live to ask 1688.`,
    zh: `结果来自本地类目树，获取于${age.zh}前。加 --live 可直接向 1688 查询。`,
  }),
  /** What will not pass by itself is not offered for repetition. */
  goesOn: ({answers, hint, goesOn, language}: KeptWork): Bilingual =>
    goesOn
      ? {
          en: `${hint.en} The ${answers} answers so far are kept; the same command goes on from there: ${syncCommand(language)}`,
          zh: `${hint.zh}已取得的 ${answers} 个结果均已保存，再次运行同一命令即可继续：${syncCommand(language)}`,
        }
      : {
          en: `${hint.en} The ${answers} answers so far are kept for seven days, and a sync goes on from there once the cause is gone.`,
          zh: `${hint.zh}已取得的 ${answers} 个结果会保留七天，问题解决后可从该处继续同步。`,
        },
  syncKeeps: (hint: Bilingual, language: string): Bilingual => ({
    en: `${hint.en} What was fetched before this is not kept. This command keeps every answer and goes on where it stopped, and the tree is then read from there: ${syncCommand(language)}`,
    zh: `${hint.zh}此前取得的结果未保存。以下命令会保存每个结果并可从中断处继续，完成后即可从本地读取类目树：${syncCommand(language)}`,
  }),
  partial: (refused: number, asked: number): Bilingual => ({
    en: `1688 refused to list what is below ${refused} of ${asked} categories, so the tree is not complete and not used.`,
    zh: `1688 拒绝列出 ${asked} 个类目中 ${refused} 个的下级类目，类目树不完整，因此未启用。`,
  }),
  partialHint: (language: string): Bilingual => ({
    en: `The rest is kept. Ask for the missing ones again, and for nothing else, with: ${syncCommand(language)}`,
    zh: `其余结果已保存。再次运行以下命令只会查询缺少的部分：${syncCommand(language)}`,
  }),
};
