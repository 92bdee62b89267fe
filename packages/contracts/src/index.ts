export * from './apis/index.ts';
export {
  apiId,
  apiPath,
  defineApi,
  type Api,
  type ApiData,
  type ApiRequest,
  type ContractSource,
  type Envelope,
  type WireEncoding,
} from './define-api.ts';
export * from './errors/index.ts';
export * from './ports/index.ts';
export {rankTypes, type RankType} from './rank-types.ts';
export {services} from './services.ts';
