import {operationCommand} from '@ali1688/kit/oclif';
import {overlap} from '../../operations/overlap.ts';

export default operationCommand(overlap);
