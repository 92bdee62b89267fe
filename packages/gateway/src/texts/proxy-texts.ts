import type {Bilingual} from '@ali1688/contracts/errors';
import type {Words} from './words.ts';

/** What became of a request at a proxy. `reason` is the system's code, such as `ECONNREFUSED`. */
export type ProxyFailure =
  | {readonly kind: 'unreachable' | 'unresolved'; readonly reason: string}
  | {readonly kind: 'refused'; readonly httpStatus: number};

/** The proxy, and where the request was to go. The address is without user name and password. */
export type ProxyPlace = {
  readonly variable: string;
  readonly address: string;
  readonly host: string;
  /** Whether the gateway is on this machine, where no proxy is needed. */
  readonly isOnThisMachine: boolean;
};

/** A proxy that is not there, or does not let the request pass. */
export function proxyWords(failure: ProxyFailure, place: ProxyPlace): Words {
  const {en, zh} = hintOf(failure, place);
  const aside = place.isOnThisMachine ? leaveAside : {en: '', zh: ''};
  return {text: textOf(failure, place), hint: {en: `${en}${aside.en}`, zh: `${zh}${aside.zh}`}};
}

const leaveAside: Bilingual = {
  en: ' The gateway is on this machine: with NO_PROXY=127.0.0.1,localhost it is reached without a proxy.',
  zh: '网关就在本机：设置 NO_PROXY=127.0.0.1,localhost 即可不经代理访问。',
};

function textOf(failure: ProxyFailure, {variable, address, host}: ProxyPlace): Bilingual {
  if (failure.kind === 'refused') {
    return {
      en: `The proxy ${address} (${variable}) did not let the request pass to ${host}: HTTP ${failure.httpStatus}.`,
      zh: `代理 ${address}（${variable}）拒绝将请求转发至 ${host}：HTTP ${failure.httpStatus}。`,
    };
  }
  const {reason} = failure;
  return failure.kind === 'unresolved'
    ? {
        en: `The name of the proxy ${address} (${variable}) could not be resolved (${reason}); ${host} was not reached.`,
        zh: `无法解析代理 ${address}（${variable}）的域名（${reason}），因此未能连接 ${host}。`,
      }
    : {
        en: `No connection through the proxy ${address} (${variable}): ${reason}; ${host} was not reached.`,
        zh: `无法经代理 ${address}（${variable}）建立连接：${reason}，因此未能连接 ${host}。`,
      };
}

function hintOf(failure: ProxyFailure, {variable, host}: ProxyPlace): Bilingual {
  if (failure.kind !== 'refused') {
    return {
      en: `Start the proxy, or correct ${variable}, or unset it.`,
      zh: `请启动代理，或更正、清除 ${variable}。`,
    };
  }
  if (failure.httpStatus === 407) {
    return {
      en: `The proxy wants a user name and a password: set ${variable} to http://USER:PASSWORD@HOST:PORT.`,
      zh: `代理要求用户名和密码：请将 ${variable} 设为 http://用户名:密码@主机:端口。`,
    };
  }
  return failure.httpStatus >= 500
    ? {
        en: `The proxy itself does not reach ${host}: wait until it does, use another one, or unset ${variable}.`,
        zh: `代理自身无法连接 ${host}：请等待其恢复、更换代理，或清除 ${variable}。`,
      }
    : {
        en: `Ask whoever runs the proxy to allow ${host}, use another one, or unset ${variable}.`,
        zh: `请联系代理管理员放行 ${host}，或更换代理，或清除 ${variable}。`,
      };
}
