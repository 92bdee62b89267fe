import {operationCommand} from '@ali1688/kit/oclif';
import {topKeyword} from '../../operations/top-keyword.ts';

export default operationCommand(topKeyword);
