import {operationCommand} from '@ali1688/kit/oclif';
import {apiCall} from '../../operations/api-call.ts';

export default operationCommand(apiCall);
