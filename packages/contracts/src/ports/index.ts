export type {Clock} from './clock.ts';
export type {Application, TokenRequest, TokenSource} from './credentials.ts';
export {defaultAuthUrl, defaultGatewayUrl, isLoopbackHost, parseServiceAddress} from './gateway-address.ts';
export type {LocalDocument, LocalDocumentName, LocalDocumentReading} from './local-document.ts';
export type {Log, Note} from './log.ts';
export {sandboxAppKey} from './sandbox-app-key.ts';
export {Secret} from './secret.ts';
export type {SharedState} from './shared-state.ts';
export type {Transport, TransportRequest, TransportResponse} from './transport.ts';
