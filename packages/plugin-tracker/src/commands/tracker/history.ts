import {operationCommand} from '@ali1688/kit/oclif';
import {history} from '../../operations/history.ts';

export default operationCommand(history);
