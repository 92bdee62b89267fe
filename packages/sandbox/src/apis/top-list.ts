import type {Product} from '../catalogue/product.ts';
import {longestRanking, rankProducts} from '../catalogue/ranking.ts';
import {rankNames} from '../catalogue/rank-names.ts';
import type {JsonValue} from '../http/json-text.ts';
import {madeUpBusinessRefusals} from '../not-established.ts';
import type {SandboxState} from '../sandbox-state.ts';
import {businessRefusal, businessSuccess} from './business-envelope.ts';
import {isLanguageRefused, translate} from './language.ts';
import {readMessageFields} from './message-fields.ts';
import {crossborder, type SandboxApi, type ServiceAnswer} from './sandbox-api.ts';

/** 查询榜单列表, the ranked products of one category (contract of product.topList.query). */
export const topList: SandboxApi = {
  namespace: crossborder,
  name: 'product.topList.query',
  protocols: ['param2'],
  needsToken: true,
  signed: true,
  belongsToGateway: false,
  argumentRules: [
    {
      name: 'rankQueryParams',
      type: 'Message',
      required: true,
      fields: [
        {name: 'rankId', type: 'String', required: true},
        {name: 'rankType', type: 'String', required: true},
        {name: 'limit', type: 'Integer', required: true},
        {name: 'language', type: 'String', required: true},
      ],
    },
  ],
  answer(state, call) {
    const field = readMessageFields(call.parameters.valueOf('rankQueryParams'));
    const [rankId, rankType, language, limit] = [
      field('rankId'),
      field('rankType'),
      field('language'),
      Number(field('limit')),
    ];
    if (isLanguageRefused(state, language)) {
      return businessRefusal(madeUpBusinessRefusals.language);
    }
    const rankName = rankNames[rankType];
    const isRefusedType = rankName?.official === false && state.settings.extraRankTypes === 'refused';
    if ((rankName === undefined && state.settings.unknownRankType === 'refused') || isRefusedType) {
      return businessRefusal(madeUpBusinessRefusals.rankType);
    }
    if ((limit < 1 || limit > longestRanking) && state.settings.limitOutOfRange === 'refused') {
      return businessRefusal(madeUpBusinessRefusals.limit);
    }
    const name = rankName === undefined ? rankType : translate(rankName.name, language);
    return answerRanking(state, {rankId, rankType, rankName: name}, Math.max(1, limit), language);
  },
};

type RankingHead = {readonly rankId: string; readonly rankType: string; readonly rankName: string};

function answerRanking(
  state: SandboxState,
  head: RankingHead,
  limit: number,
  language: string,
): ServiceAnswer {
  const {catalogue} = state;
  const category = catalogue.get(head.rankId);
  if (category === undefined && state.settings.unknownCategoryRanking === 'refused') {
    const {unknownCategoryCode, unknownCategoryMessage} = state.settings;
    return businessRefusal({code: unknownCategoryCode, message: unknownCategoryMessage});
  }
  const isKnownType = head.rankType in rankNames;
  const products =
    category && isKnownType ? rankProducts(catalogue, category, head.rankType).slice(0, limit) : [];
  const models = products.map((product, index) => modelOf(product, index + 1, language));
  return businessSuccess({...head, rankProductModels: models.length === 0 ? undefined : outOfOrder(models)});
}

function modelOf(product: Product, sort: number, language: string): JsonValue {
  const {itemId, title, imgUrl, serviceList, buyerNum, soldOut, goodsScore} = product;
  const translateTitle = translate(title, language);
  return {itemId, title: title.zh, translateTitle, imgUrl, sort, serviceList, buyerNum, soldOut, goodsScore};
}

/** Second half first: a client that does not sort by `sort` shows it (contract of product.topList.query, notes). */
function outOfOrder<Item>(items: readonly Item[]): readonly Item[] {
  const middle = Math.ceil(items.length / 2);
  return [...items.slice(middle), ...items.slice(0, middle)];
}
