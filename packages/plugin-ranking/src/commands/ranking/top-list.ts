import {operationCommand} from '@ali1688/kit/oclif';
import {topList} from '../../operations/top-list.ts';

export default operationCommand(topList);
