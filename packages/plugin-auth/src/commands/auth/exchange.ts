import {operationCommand} from '@ali1688/kit/oclif';
import {exchange} from '../../operations/exchange.ts';

export default operationCommand(exchange);
