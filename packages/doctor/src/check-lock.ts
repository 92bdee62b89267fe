import type {Note} from '@ali1688/contracts/ports';
import type {StorePart} from '@ali1688/kit';
import type {Diagnosis} from './diagnosis.ts';

/**
 * Whether simultaneous commands can share one token request. Without a lock everything else works, and a
 * skill script may run on a Node.js that has none: that is told in a note, and no check fails for it.
 * (token-store.md sections 6 and 11)
 */
export function checkLock({
  store,
  note,
}: {
  readonly store: Pick<StorePart, 'isKernelLockAvailable'>;
  readonly note: (note: Note) => void;
}): Diagnosis {
  if (store.isKernelLockAvailable()) {
    return {check: 'lock', found: {en: 'the kernel lock is available', zh: '系统文件锁可用'}};
  }
  note({
    code: 'LOCK_UNAVAILABLE',
    text: {
      en: 'This Node.js has no kernel lock: simultaneous commands may each ask for a token, and pace themselves alone. Node.js 22.13 or newer avoids that.',
      zh: '当前 Node.js 不支持系统文件锁：同时运行的命令可能各自申请令牌、各自控制频率。使用 Node.js 22.13 或更高版本即可避免。',
    },
  });
  return {
    check: 'lock',
    found: {en: 'none in this Node.js; everything else works', zh: '当前 Node.js 不支持，其余功能不受影响'},
  };
}
