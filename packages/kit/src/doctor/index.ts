export type {ApiProbe} from './api-probe.ts';
export {categoryByIdProbe, categoryByKeywordProbe} from './category-probes.ts';
export {checkNode, type NodeRequirement} from './check-node.ts';
export {checksLayout, checksShape} from './checks-form.ts';
export {concludeDiagnoses} from './conclude-diagnoses.ts';
export {defineDoctor, type DoctorOptions} from './define-doctor.ts';
export type {Diagnosis} from './diagnosis.ts';
export {rankingProbes} from './ranking-probes.ts';
