import {operationCommand} from '@ali1688/kit/oclif';
import {apiList} from '../../operations/api-list.ts';

export default operationCommand(apiList);
