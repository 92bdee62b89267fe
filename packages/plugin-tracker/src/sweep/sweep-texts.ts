import {commandName, type Bilingual} from '@ali1688/contracts/errors';

/** Sentences of a sweep for people, in one place. */
export const sweepTexts = {
  progress: {en: 'Calls', zh: '调用'},
  paused: (subject: string, pauseMs: number): Bilingual => ({
    en: `1688 asks to slow down at ${subject}: it is asked again in ${Math.ceil(pauseMs / 1000)} s, the others go on.`,
    zh: `1688 要求放慢 ${subject} 的查询，将在 ${Math.ceil(pauseMs / 1000)} 秒后重试，其他继续。`,
  }),
  unfinished: (sweepId: string): Bilingual => ({
    en: `Sweep ${sweepId} was not finished, and this is a new one. To go on with an unfinished one, add --resume to its command.`,
    zh: `第 ${sweepId} 次采集尚未完成，本次为新的采集。要继续未完成的采集，请在其命令后加 --resume。`,
  }),
  resumed: (sweepId: string, startedAt: number): Bilingual => ({
    en: `Going on with sweep ${sweepId}, begun ${new Date(startedAt).toISOString()}.`,
    zh: `继续第 ${sweepId} 次采集（开始于 ${new Date(startedAt).toISOString()}）。`,
  }),
  nothingToResume: {en: 'There is no unfinished sweep to go on with.', zh: '没有可以继续的未完成采集。'},
  nothingToResumeHint: {
    en: `Begin one without --resume. All sweeps: ${commandName('tracker sweeps')}`,
    zh: `请去掉 --resume 开始新的采集。查看全部采集：${commandName('tracker sweeps')}`,
  },
  otherPlan: (sweepId: string): Bilingual => ({
    en: `The unfinished sweep ${sweepId} was asked for something else, so --resume does not go on with it.`,
    zh: `未完成的第 ${sweepId} 次采集内容不同，--resume 无法继续。`,
  }),
  otherPlanHint: {
    en: 'Leave out everything but --resume to go on with it, or leave out --resume to begin a new one.',
    zh: '只写 --resume 可继续该次采集；去掉 --resume 则开始新的采集。',
  },
  notAgreed: {en: 'Nothing was sent.', zh: '未发送任何请求。'},
  goOn: {en: ' Go on?', zh: '是否继续？'},
  incomplete: (left: number, refused: number, reason: Bilingual | undefined): Bilingual => ({
    en: `The sweep is not complete: ${left} left, ${refused} refused.${reason === undefined ? '' : ` It was stopped: ${reason.en}`}`,
    zh: `采集未完成：剩余 ${left}，被拒绝 ${refused}。${reason === undefined ? '' : `已停止：${reason.zh}`}`,
  }),
  resumeHint: {
    en: `What was fetched is kept. What is left is asked for with: ${commandName('tracker sweep --resume')}`,
    zh: `已取得的内容均已保存。继续剩余部分：${commandName('tracker sweep --resume')}`,
  },
  refusedHint: {
    en: 'What was fetched is kept. 1688 refused the others for good; to ask again would be refused again.',
    zh: '已取得的内容均已保存。其余被 1688 明确拒绝，重试也会被拒绝。',
  },
  stoppedHint: (hint: Bilingual): Bilingual => ({
    en: `${hint.en} What was fetched is kept; once the cause is gone, go on with: ${commandName('tracker sweep --resume')}`,
    zh: `${hint.zh}已取得的内容均已保存；问题解决后继续：${commandName('tracker sweep --resume')}`,
  }),
  callsUsedUp: (maxCalls: number): Bilingual => ({
    en: `the ${maxCalls} calls of --max-calls are used up.`,
    zh: `--max-calls 允许的 ${maxCalls} 次调用已用完。`,
  }),
} as const;
