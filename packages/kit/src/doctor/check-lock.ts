import type {Diagnosis} from './diagnosis.ts';

/** Whether simultaneous commands can share one token request (token-store.md section 6). */
export function checkLock(isAvailable: boolean): Diagnosis {
  if (isAvailable) {
    return {check: 'lock', found: {en: 'the kernel lock is available', zh: '内核锁可用'}};
  }
  return {
    check: 'lock',
    found: {en: 'this Node.js has no kernel lock', zh: '当前 Node.js 没有内核锁'},
    fault: {
      code: 'STATE_UNUSABLE',
      cause: {
        en: 'Simultaneous commands may each ask for a token.',
        zh: '同时运行的命令可能各自申请令牌。',
      },
      next: {
        en: 'Install Node.js 22.13 or newer, then run: ali1688 doctor --offline',
        zh: '请安装 Node.js 22.13 或更高版本，然后运行：ali1688 doctor --offline',
      },
    },
  };
}
