import {formatGatewayDate} from '../tokens/gateway-date.ts';
import type {SandboxApi} from './sandbox-api.ts';

/** The gateway's clock, a bare JSON string; the usual self-test of AppKey and secret (gateway.md sections 1 and 7). */
export const currentTime: SandboxApi = {
  namespace: 'system',
  name: 'currentTime',
  protocols: ['param2'],
  needsToken: false,
  signed: true,
  belongsToGateway: true,
  argumentRules: [],
  answer: (state) => ({httpStatus: 200, data: formatGatewayDate(state.now())}),
};
