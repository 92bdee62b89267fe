export {planCall, planUnlistedCall, type CallPlan, type UnlistedApi} from './calls/call-plan.ts';
export type {CallResult} from './calls/call-setup.ts';
export type {PreparedCall} from './calls/prepare-call.ts';
export {createGateway, type Gateway, type GatewayOptions} from './create-gateway.ts';
export {formBody} from './encoding/form-body.ts';
export {jsonText} from './encoding/json-text.ts';
export {wireParameters} from './encoding/wire-parameters.ts';
export {createMemoryState} from './pacing/memory-state.ts';
export {createPacer, type Pacer, type PacerOptions, type Turn} from './pacing/pacer.ts';
export {parsePacingState, type PacingState} from './pacing/pacing-state.ts';
export type {FrequencyRefusal} from './pacing/record-refusal.ts';
export {parseExactJson} from './reading/json-body.ts';
export {readAnswer, readAnswerData} from './reading/read-answer.ts';
export type {AnswerFacts} from './reading/answer-error.ts';
export {createRedactor, type Redactor} from './redaction/redactor.ts';
export {
  canonicalString,
  signatureParameter,
  signCanonicalString,
  type WireParameter,
} from './signing/index.ts';
