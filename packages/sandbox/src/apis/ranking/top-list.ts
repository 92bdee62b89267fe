import {productTopListQuery} from '@ali1688/contracts';
import type {AnswerContext} from '../../entries/answer-context.ts';
import {businessRefusal, businessSuccess} from '../../entries/business-envelope.ts';
import {refuseLanguage, translate} from '../../entries/language.ts';
import {readMessageFields} from '../../entries/read-arguments.ts';
import {answerApi, type ServiceAnswer} from '../../entries/sandbox-api.ts';
import type {MarketProduct} from '../../market/market-product.ts';
import {longestRanking, rankProducts} from '../../market/ranking.ts';
import type {JsonValue} from '../../wire/json-text.ts';
import {rankNames} from './rank-names.ts';

/** No table of business codes is public, so these are made up (contracts.md section 8). */
const refusals = {
  rankType: {code: 'SANDBOX_RANK_TYPE', message: '榜单类型不存在'},
  limit: {code: 'SANDBOX_LIMIT', message: '数量超出范围，应为 1 到 20'},
};

/** 查询榜单列表, the ranked products of one category (contract of product.topList.query). */
export const topList = answerApi(productTopListQuery, {
  arguments: {
    rankQueryParams: {rankId: 'String', rankType: 'String', limit: 'Integer', language: 'String'},
  },
  answer(context, call) {
    const field = readMessageFields(call.parameters.valueOf('rankQueryParams'));
    const [rankId, rankType, language, limit] = [
      field('rankId'),
      field('rankType'),
      field('language'),
      Number(field('limit')),
    ];
    const refusal = refuseLanguage(context, language);
    if (refusal !== undefined) {
      return refusal;
    }
    const {settings} = context;
    const rankName = rankNames[rankType];
    const isRefusedType = rankName?.official === false && settings.extraRankTypes === 'refused';
    if ((rankName === undefined && settings.unknownRankType === 'refused') || isRefusedType) {
      return businessRefusal(refusals.rankType);
    }
    if ((limit < 1 || limit > longestRanking) && settings.limitOutOfRange === 'refused') {
      return businessRefusal(refusals.limit);
    }
    const name = rankName === undefined ? rankType : translate(rankName.name, language);
    return answerRanking(context, {rankId, rankType, rankName: name}, Math.max(1, limit), language);
  },
});

type RankingHead = {readonly rankId: string; readonly rankType: string; readonly rankName: string};

function answerRanking(
  {catalogue, settings, day}: AnswerContext,
  head: RankingHead,
  limit: number,
  language: string,
): ServiceAnswer {
  const category = catalogue.get(head.rankId);
  if (category === undefined && settings.unknownCategoryRanking === 'refused') {
    const {unknownCategoryCode, unknownCategoryMessage} = settings;
    return businessRefusal({code: unknownCategoryCode, message: unknownCategoryMessage});
  }
  const isKnownType = head.rankType in rankNames;
  const products =
    category && isKnownType ? rankProducts(catalogue, category, head.rankType, day()).slice(0, limit) : [];
  const models = products.map((product, index) => modelOf(product, index + 1, language));
  return businessSuccess({...head, rankProductModels: models.length === 0 ? undefined : outOfOrder(models)});
}

function modelOf(product: MarketProduct, sort: number, language: string): JsonValue {
  const {itemId, title, imgUrl, serviceList, buyerNum, soldOut, goodsScore} = product;
  const translateTitle = translate(title, language);
  return {itemId, title: title.zh, translateTitle, imgUrl, sort, serviceList, buyerNum, soldOut, goodsScore};
}

/** Second half first: a client that does not sort by `sort` shows it (contract of product.topList.query, notes). */
function outOfOrder<Item>(items: readonly Item[]): readonly Item[] {
  const middle = Math.ceil(items.length / 2);
  return [...items.slice(middle), ...items.slice(0, middle)];
}
