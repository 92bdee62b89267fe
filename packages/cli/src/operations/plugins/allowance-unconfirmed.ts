import {Ali1688Error} from '@ali1688/contracts/errors';

/** `--allow-git` where nobody can be asked. */
export function allowanceUnconfirmed(command: string): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: 'Sources outside of the npm registry have to be confirmed, and there is no terminal to ask on.',
      zh: 'npm 源以外的来源需要确认，而当前没有可交互的终端。',
    },
    hint: {
      en: `To confirm beforehand: ${command} --allow-git --yes`,
      zh: `如已确认，请运行：${command} --allow-git --yes`,
    },
  });
}
