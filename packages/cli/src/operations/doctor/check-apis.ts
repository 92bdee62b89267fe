import {
  categoryTranslationGetById,
  categoryTranslationGetByKeyword,
  productSearchTopKeyword,
  productTopListQuery,
} from '@ali1688/contracts';
import {isAli1688Error} from '@ali1688/contracts/errors';
import type {Session} from '@ali1688/kit';
import type {Diagnosis} from './diagnosis.ts';

/** One harmless call of each API that the commands use; any category will do for the rankings. */
const anyCategoryId = '1111';

const probes: readonly {readonly api: string; readonly call: (session: Session) => Promise<unknown>}[] = [
  {
    api: categoryTranslationGetById.name,
    call: (session) => session.call(categoryTranslationGetById, {language: 'en', categoryId: '0'}),
  },
  {
    api: categoryTranslationGetByKeyword.name,
    call: (session) => session.call(categoryTranslationGetByKeyword, {language: 'en', cateName: '女装'}),
  },
  {
    api: productTopListQuery.name,
    call: (session) =>
      session.call(productTopListQuery, {
        rankQueryParams: {rankId: anyCategoryId, rankType: 'hot', limit: 1, language: 'en'},
      }),
  },
  {
    api: productSearchTopKeyword.name,
    call: (session) =>
      session.call(productSearchTopKeyword, {
        topSeKeywordParam: {country: 'en', sourceId: anyCategoryId, hotKeywordType: 'cate'},
      }),
  },
];

/**
 * Whether the token is accepted and whether the application may call each API. A refusal by the
 * service itself (an unknown category, say) means that the call got through.
 */
export async function checkApis(session: Session): Promise<readonly Diagnosis[]> {
  const diagnoses: Diagnosis[] = [];
  for (const {api, call} of probes) {
    const diagnosis = await checkApi(api, () => call(session));
    diagnoses.push(diagnosis);
    // Without a token, a network or a place in the queue the others would fail alike.
    if (diagnosis.fault !== undefined && diagnosis.fault.code !== 'PERMISSION_DENIED') break;
  }
  return diagnoses;
}

async function checkApi(api: string, call: () => Promise<unknown>): Promise<Diagnosis> {
  try {
    await call();
  } catch (thrown) {
    if (!isAli1688Error(thrown) || thrown.code === 'INTERRUPTED') throw thrown;
    const isServiceRefusal = thrown.code === 'API_REJECTED' && thrown.gateway?.httpStatus === 200;
    if (!isServiceRefusal) {
      return {
        check: api,
        found: {en: 'the call was refused or failed', zh: '调用被拒绝或失败'},
        fault: {code: thrown.code, cause: thrown.text, next: thrown.hint},
      };
    }
  }
  return {check: api, found: {en: 'may be called', zh: '可以调用'}};
}
