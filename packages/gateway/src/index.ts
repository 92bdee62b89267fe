export type {UnlistedApi} from './calls/call-plan.ts';
export type {CallResult, GatewayScope} from './calls/call-setup.ts';
export type {PreparedCall} from './calls/prepare-call.ts';
export {createGateway, type Gateway, type GatewayOptions} from './create-gateway.ts';
export {createPacer, type Pacer, type PacerOptions, type Turn, type TurnWait} from './pacing/pacer.ts';
export {parsePacingState, type PacingState} from './pacing/pacing-state.ts';
