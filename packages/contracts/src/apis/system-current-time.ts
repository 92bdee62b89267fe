import * as z from 'zod/mini';
import {defineApi} from '../wire/define-api.ts';
import {looseText} from '../wire/scalars.ts';

/**
 * The gateway's clock, `yyyyMMddHHmmssSSSZ` as a bare JSON string. A 200 answer proves
 * AppKey, secret and signature, so it is the self-test (gateway.md sections 1 and 7).
 */
export const systemCurrentTime = defineApi({
  namespace: 'system',
  name: 'currentTime',
  version: 1,
  title: {en: 'Time of the gateway', zh: '网关时间'},
  needsToken: false,
  wire: {},
  envelope: 'bare',
  request: () => z.object({}),
  response: looseText,
  source: {
    page: 'no official page is known; observed at the gateway',
    asOf: '2026-11-22',
    confidence: ['one integration'],
  },
});
