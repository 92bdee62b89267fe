import {systemCurrentTime} from '@ali1688/contracts';
import {answerApi} from '../../entries/sandbox-api.ts';
import {formatGatewayDate} from '../../wire/gateway-date.ts';

/** The gateway's clock, a bare JSON string; the usual self-test of AppKey and secret (gateway.md sections 1 and 7). */
export const currentTime = answerApi(systemCurrentTime, {
  arguments: {},
  answer: (context) => ({httpStatus: 200, data: formatGatewayDate(context.now())}),
});
