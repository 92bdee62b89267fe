import {operationCommand} from '@ali1688/kit/oclif';
import {detail} from '../../operations/detail.ts';

export default operationCommand(detail);
