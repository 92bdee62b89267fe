import type {Bilingual} from '@ali1688/contracts/errors';

/** What the sandbox is, for a program that starts it. No address and no secret. */
export function describeSandbox(): Bilingual {
  return {
    en: 'A local stand-in for the 1688 gateway. It checks signature, token and arguments as 1688 does, and answers with a made-up catalogue: no category, product or figure in it is real. Nothing leaves this machine.',
    zh: '本机上的 1688 网关替身：签名、令牌、参数的检查与真实网关一致，返回的类目、商品和数字均为虚构。数据不会离开本机。',
  };
}
