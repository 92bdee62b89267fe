import {usedProxy} from '@ali1688/gateway/https';
import type {DoctorContext} from './doctor-parts.ts';
import type {Diagnosis} from './diagnosis.ts';

/** Where calls go. A forbidden address has been refused before any check runs. */
export function checkGatewayAddress({
  parts: {
    host: {settings, environment, usesProxies},
  },
}: Pick<DoctorContext, 'parts'>): Diagnosis {
  if (settings.sandbox) return {check: 'gateway', found: {en: 'the built-in sandbox', zh: '内置沙箱'}};
  const proxy = usedProxy(environment, settings.gatewayUrl);
  const way =
    proxy === undefined
      ? {en: 'no proxy', zh: '无代理'}
      : usesProxies
        ? {
            en: `through a proxy, ${proxy.address} (${proxy.variable})`,
            zh: `经由代理 ${proxy.address}（${proxy.variable}）`,
          }
        : {
            en: 'past the proxy, which takes Node.js 22.21, or 24.5 or newer',
            zh: '未经代理（使用代理需要 Node.js 22.21，或 24.5 及更高版本）',
          };
  return {
    check: 'gateway',
    found: {en: `${settings.gatewayUrl}, ${way.en}`, zh: `${settings.gatewayUrl}，${way.zh}`},
  };
}
