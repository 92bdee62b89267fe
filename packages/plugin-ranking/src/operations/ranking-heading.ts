import type {ranking} from '@ali1688/contracts';
import type {Bilingual} from '@ali1688/contracts/errors';
import * as z from 'zod/mini';

type Ranking = z.output<ReturnType<typeof ranking>>;

/** The category that was asked for, where its names are known without asking for them. */
export const rankedCategory = z.object({
  categoryId: z.string(),
  chineseName: z.optional(z.string()),
  translatedName: z.optional(z.string()),
});

/** The ranking and its category: by name where that is known, and always by id. */
export function headingOf({
  rankName,
  rankId,
  category,
}: Pick<Ranking, 'rankName' | 'rankId'> & {category?: z.output<typeof rankedCategory> | undefined}):
  Bilingual | undefined {
  const {categoryId = rankId, chineseName, translatedName} = category ?? {};
  const names = {en: translatedName ?? chineseName, zh: chineseName ?? translatedName};
  const described = {
    en: names.en === undefined ? `category ${categoryId}` : `${names.en} (${categoryId})`,
    zh: names.zh === undefined ? `类目 ${categoryId}` : `${names.zh}（${categoryId}）`,
  };
  if (categoryId === undefined) return rankName === undefined ? undefined : {en: rankName, zh: rankName};
  const ranked = rankName === undefined ? '' : `${rankName} · `;
  return {en: ranked + described.en, zh: ranked + described.zh};
}
