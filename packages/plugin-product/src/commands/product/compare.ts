import {operationCommand} from '@ali1688/kit/oclif';
import {compare} from '../../operations/compare.ts';

export default operationCommand(compare);
