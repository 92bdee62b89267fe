export type {ApiProbe} from './api-probe.ts';
export {categoryByIdProbe, categoryByKeywordProbe} from './category-probes.ts';
export type {NodeRequirement} from './check-node.ts';
export {defineDoctor, type DoctorOptions} from './define-doctor.ts';
export {rankingProbes} from './ranking-probes.ts';
