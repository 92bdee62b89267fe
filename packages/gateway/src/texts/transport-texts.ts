import type {Bilingual} from '@ali1688/contracts/errors';
import type {Words} from './words.ts';

/** What went wrong on the way: no address, no connection, one that broke, or a certificate that is not trusted. */
export type NetworkFailure = 'unresolved' | 'unreachable' | 'broken' | 'certificate';

/** A proxy on the way, without user name and password. */
type ShownProxy = {readonly variable: string; readonly address: string};

/** Which way was taken, after the name of the host. */
function wayThrough(proxy: ShownProxy | undefined): Bilingual {
  if (proxy === undefined) return {en: '', zh: ''};
  const {address, variable} = proxy;
  return {en: ` through the proxy ${address} (${variable})`, zh: `（经代理 ${address}，${variable}）`};
}

/** A connection that failed. `reason` is the system's code, such as `ECONNREFUSED`. */
export function networkWords(
  failure: NetworkFailure,
  host: string,
  {reason, proxy}: {readonly reason: string; readonly proxy?: ShownProxy | undefined},
): Words {
  const way = wayThrough(proxy);
  switch (failure) {
    case 'unresolved':
      return {
        text: {
          en: `The name ${host} could not be resolved (${reason}).`,
          zh: `无法解析域名 ${host}（${reason}）。`,
        },
        hint: {
          en: 'Check the network and its DNS. Where only a proxy leads out, name it in HTTPS_PROXY.',
          zh: '请检查网络与 DNS。若必须经代理上网，请在 HTTPS_PROXY 中指定代理。',
        },
      };
    case 'unreachable':
      return {
        text: {en: `No connection to ${host} (${reason}).`, zh: `无法连接 ${host}（${reason}）。`},
        hint: {
          en: 'Check the network and ALI1688_GATEWAY_URL. Where only a proxy leads out, name it in HTTPS_PROXY.',
          zh: '请检查网络与 ALI1688_GATEWAY_URL。若必须经代理上网，请在 HTTPS_PROXY 中指定代理。',
        },
      };
    case 'broken':
      return {
        text: {
          en: `The connection to ${host}${way.en} broke before the whole answer had arrived (${reason}).`,
          zh: `与 ${host}${way.zh} 的连接在响应传完之前中断（${reason}）。`,
        },
        hint: {en: 'Check the network, then try again.', zh: '请检查网络后重试。'},
      };
    case 'certificate':
      return {
        text: {
          en: `The certificate of ${host} is not trusted (${reason}); nothing was sent.`,
          zh: `${host} 的证书不受信任（${reason}），未发送任何内容。`,
        },
        hint: {
          en: 'If a company proxy inspects traffic, name its certificate in NODE_EXTRA_CA_CERTS.',
          zh: '若公司代理会解密流量，请用 NODE_EXTRA_CA_CERTS 指定其证书。',
        },
      };
  }
}

/** No complete answer within the limit of one request. */
export function timeoutWords(host: string, timeoutMs: number, proxy?: ShownProxy): Words {
  const way = wayThrough(proxy);
  const seconds = Number((timeoutMs / 1000).toFixed(1));
  return {
    text: {
      en: `No complete answer from ${host}${way.en} within ${seconds} s.`,
      zh: `${host}${way.zh} 在 ${seconds} 秒内没有完整响应。`,
    },
    hint: {
      en: 'Try again, or give it longer with --timeout.',
      zh: '请重试，或用 --timeout 延长等待时间。',
    },
  };
}

/** A proxy variable that cannot be used. The value is not repeated: it may hold a password. */
export function proxyAddressWords(variable: string): Words {
  return {
    text: {
      en: `${variable} is not the address of an HTTP proxy.`,
      zh: `${variable} 不是有效的 HTTP 代理地址。`,
    },
    hint: {
      en: `Set ${variable} to something like http://127.0.0.1:8080, or unset it.`,
      zh: `请将 ${variable} 设为 http://127.0.0.1:8080 这样的地址，或清除该变量。`,
    },
  };
}
