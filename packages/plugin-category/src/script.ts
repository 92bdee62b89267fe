import {categoryByIdProbe, categoryByKeywordProbe} from '@ali1688/kit/doctor';
import {defineSkill} from '@ali1688/kit/script';
import {categoryGet, categoryList, path, search, sync, tree} from './operations/index.ts';

/** The skill `1688-category`: the category tree, searched and walked. */
export const skill = defineSkill({
  skill: '1688-category',
  summary: '1688 category ids, names in two languages, parents and children.',
  topic: 'category',
  operations: [search, categoryList, categoryGet, tree, path, sync],
  usesCategories: false,
  probes: [categoryByIdProbe, categoryByKeywordProbe],
});
