/** Languages in which the suite speaks to people. Fallback is `en`. */
export type Language = 'en' | 'zh';

/** One message for a person, written in both languages; neither is a translation draft of the other. */
export type Bilingual = {readonly en: string; readonly zh: string};
