import type {Session} from '../context/session.ts';
import type {Diagnosis} from './diagnosis.ts';

/** Where calls go. A forbidden address has been refused before any check runs. */
export function checkGatewayAddress({settings, environment}: Session): Diagnosis {
  if (settings.sandbox) return {check: 'gateway', found: {en: 'the built-in sandbox', zh: '内置沙箱'}};
  const proxy = environment.HTTPS_PROXY ?? environment.HTTP_PROXY;
  // The address of a proxy may hold a password, so only its presence is told.
  return {
    check: 'gateway',
    found:
      proxy === undefined
        ? {en: `${settings.gatewayUrl}, no proxy`, zh: `${settings.gatewayUrl}，无代理`}
        : {en: `${settings.gatewayUrl}, through a proxy`, zh: `${settings.gatewayUrl}，经由代理`},
  };
}
