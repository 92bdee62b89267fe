import {operationCommand} from '@ali1688/kit/oclif';
import {status} from '../../operations/status.ts';

export default operationCommand(status);
