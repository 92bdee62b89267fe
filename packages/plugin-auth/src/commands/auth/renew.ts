import {operationCommand} from '@ali1688/kit/oclif';
import {renew} from '../../operations/renew.ts';

export default operationCommand(renew);
