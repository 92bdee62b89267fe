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
} from './wire/define-api.ts';
export * from './errors/index.ts';
export * from './ports/index.ts';
export {rankTypes, type RankType} from './rank-types.ts';
export * from './secrets/index.ts';
export {services} from './services.ts';
export {absentable, absentableList} from './wire/absent.ts';
export {categoryRow} from './wire/category.ts';
export {
  absentableBoolean,
  absentableFigure,
  absentableFlag,
  absentableId,
  absentableNumber,
  absentableText,
  idText,
  looseText,
} from './wire/scalars.ts';
