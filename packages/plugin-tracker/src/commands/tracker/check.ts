import {operationCommand} from '@ali1688/kit/oclif';
import {check} from '../../operations/check.ts';

export default operationCommand(check);
