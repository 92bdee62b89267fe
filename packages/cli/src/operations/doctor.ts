import {categoryByIdProbe, categoryByKeywordProbe, defineDoctor, rankingProbes} from '@ali1688/kit/doctor';

/** The doctor of the CLI: it tries every API that an installed command uses. */
export const doctor = defineDoctor({
  node: {major: 22, minor: 19},
  probes: [categoryByIdProbe, categoryByKeywordProbe, ...rankingProbes],
});
