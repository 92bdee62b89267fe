import {Ali1688Error} from '@ali1688/contracts/errors';

/** The failure where nothing can listen at a port. */
export function portTaken(port: number, cause: NodeJS.ErrnoException): Ali1688Error {
  const reason = cause.code ?? cause.name;
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `Port ${port} on 127.0.0.1 cannot be used (${reason}).`,
      zh: `无法使用 127.0.0.1 的端口 ${port}（${reason}）。`,
    },
    hint: {
      en: 'Give another one: --port N. Default: a free one.',
      zh: '请用 --port N 指定其他端口，默认自动选择空闲端口。',
    },
    cause,
  });
}
