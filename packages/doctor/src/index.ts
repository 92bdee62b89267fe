export {checkNode, type NodeRequirement} from './check-node.ts';
export {checksLayout, checksShape} from './checks-form.ts';
export {concludeDiagnoses} from './conclude-diagnoses.ts';
export {defineDoctor, type DoctorOptions} from './define-doctor.ts';
export type {Diagnosis} from './diagnosis.ts';
