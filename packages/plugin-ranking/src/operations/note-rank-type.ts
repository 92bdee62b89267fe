import {commandName} from '@ali1688/contracts/errors';
import {rankTypes} from '@ali1688/contracts';
import type {OperationContext} from '@ali1688/kit';

/** Says so when a rank type is not on the official page; it is sent all the same, unchanged. */
export function noteRankType(context: OperationContext, rankType: string): void {
  const known = rankTypes.find((candidate) => candidate.rankType === rankType);
  if (known?.official) return;
  if (known === undefined) {
    context.note({
      code: 'RANK_TYPE_UNKNOWN',
      text: {
        en: `Rank type "${rankType}" is not known; it is sent as it is. Known ones: ${listed(', ')}. See: ${commandName('ranking types')}`,
        zh: `未知的榜单类型“${rankType}”，已原样发送。已知类型：${listed('、')}。查看：${commandName('ranking types')}`,
      },
    });
    return;
  }
  context.note({
    code: 'RANK_TYPE_UNOFFICIAL',
    text: {
      en: `Rank type ${rankType} (${known.name.en}) is not on the official page; 1688 may not answer it.`,
      zh: `榜单类型 ${rankType}（${known.name.zh}）不在官方文档中，1688 未必支持。`,
    },
  });
}

/** The known types with their Chinese names, which may be typed, too. */
function listed(separator: string): string {
  return rankTypes.map(({rankType, name}) => `${rankType} ${name.zh}`).join(separator);
}
