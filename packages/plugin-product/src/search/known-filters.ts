import type {OperationContext} from '@ali1688/kit';

/** Filters that the page or somebody who uses the API names (enums of the contracts). */
export const knownFilters: readonly string[] = [
  'shipInToday shipIn24Hours shipIn48Hours ksCiphertext certifiedFactory isOnePsale isOnePsaleFreePost new7 new30',
  '1688Selection isQqyx jxhy isSelect noReason7DReturn totalEpScoreLv1 totalEpScoreLv2 totalEpScoreLv3 totalEpScoreLv4',
  'getRate24HLv1 getRate24HLv2 getRate24HLv3 getRate48HLv1 getRate48HLv2 getRate48HLv3 qrr0 qrr1 qrr5 qrr10',
  'JPFL USFL KRFL VNFL SAFL RUFL KZFL HKFL MOFL TWFL',
].flatMap((line) => line.split(' '));

/** Says so of a filter that nobody is known to use; it is sent all the same. */
export function noteFilters(context: Pick<OperationContext, 'note'>, filters: readonly string[]): void {
  for (const filter of filters.filter((code) => !knownFilters.includes(code))) {
    context.note({
      code: 'FILTER_UNUSUAL',
      text: {
        en: `Filter ${filter} is not known to be taken by 1688; it is sent as it is.`,
        zh: `尚不确定 1688 是否支持筛选条件 ${filter}，已原样发送。`,
      },
    });
  }
}
