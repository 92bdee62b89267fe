import {Ali1688Error} from '@ali1688/contracts/errors';

/**
 * The working folder.
 *
 * @throws `STATE_UNUSABLE` where it was removed or cannot be reached any more
 */
export function findWorkFolder(): string {
  try {
    return process.cwd();
  } catch {
    const path = process.env['PWD'];
    const place = path === undefined ? '' : ` ${path}`;
    throw new Ali1688Error({
      code: 'STATE_UNUSABLE',
      text: {
        en: `The working folder${place} is gone or cannot be entered.`,
        zh: `当前工作目录${place} 已不存在或无法进入。`,
      },
      hint: {
        en: 'Change to another folder (cd), then run the command again.',
        zh: '请切换到其他目录（cd），然后重新运行该命令。',
      },
    });
  }
}
