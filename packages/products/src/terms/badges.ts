import type {Bilingual, Language} from '@ali1688/contracts/errors';
import type {WholesaleTerms} from './wholesale-terms.ts';

/** Marks of products of which the pages say what they mean (official pages; enums of the contracts). */
const meanings: Readonly<Record<string, Bilingual>> = {
  isOnePsale: {en: 'dropshipping', zh: '一件代发'},
  select: {en: 'cross-border select', zh: '跨境select'},
  yx: {en: '1688 strict selection', zh: '严选'},
};

/** The terms with the meaning of their badges in words, where one is established. */
export function withBadgeTexts(terms: WholesaleTerms, language: Language): WholesaleTerms {
  const badgeTexts = terms.seller.badges?.flatMap((badge) =>
    Object.hasOwn(meanings, badge) ? (meanings[badge]?.[language] ?? []) : [],
  );
  if (badgeTexts === undefined || badgeTexts.length === 0) return terms;
  return {...terms, seller: {...terms.seller, badgeTexts}};
}
