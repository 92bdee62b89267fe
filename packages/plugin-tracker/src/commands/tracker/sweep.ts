import {operationCommand} from '@ali1688/kit/oclif';
import {sweep} from '../../operations/sweep.ts';

export default operationCommand(sweep);
