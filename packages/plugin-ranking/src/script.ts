import {categoryByIdProbe, rankingProbes} from '@ali1688/kit/doctor';
import {defineSkill} from '@ali1688/kit/script';
import {topKeyword, topList, types} from './operations/index.ts';

/** The skill `1688-ranking`: rankings and trending search words of a category. */
export const skill = defineSkill({
  skill: '1688-ranking',
  summary: '1688 product rankings and trending search words of a category.',
  topic: 'ranking',
  operations: [topList, topKeyword, types],
  usesCategories: true,
  probes: [categoryByIdProbe, ...rankingProbes],
});
