import {operationCommand} from '@ali1688/kit/oclif';
import {movers} from '../../operations/movers.ts';

export default operationCommand(movers);
