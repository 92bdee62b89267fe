import type {Bilingual} from '@ali1688/contracts/errors';
import type {Words} from './words.ts';

/** The turn of a call comes too late: other calls of this machine, or a pause after a refusal, are ahead. */
export function turnTooLateWords(waitMs: number): Words {
  const seconds = Math.ceil(waitMs / 1000);
  return {
    text: {
      en: `Calls of this application are paused for another ${seconds} s, longer than this call may wait; nothing was sent.`,
      zh: `该应用的调用还需暂停 ${seconds} 秒，超出本次调用的等待上限，未发送请求。`,
    },
    hint: {
      en: `Try again in ${seconds} s, or run fewer commands at once.`,
      zh: `请 ${seconds} 秒后再试，或减少同时运行的命令。`,
    },
  };
}

/** Told once when a turn is more than two seconds away. (token-store.md section 10) */
export function longWaitText(waitMs: number): Bilingual {
  const seconds = Math.ceil(waitMs / 1000);
  return {
    en: `Waiting ${seconds} s for a turn, so that 1688 does not refuse the calls of this AppKey as too frequent.`,
    zh: `等待 ${seconds} 秒后再发送，以免该 AppKey 因调用过于频繁被 1688 限流。`,
  };
}

/** A call that may have changed something, with an unknown outcome. (gateway.md section 9) */
export const outcomeUnknownHint: Bilingual = {
  en: 'Whether the call took effect is not known. Look it up before repeating it.',
  zh: '无法确定此次调用是否已生效，请先查询确认，再决定是否重试。',
};
