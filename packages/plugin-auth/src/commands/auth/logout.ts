import {operationCommand} from '@ali1688/kit/oclif';
import {logout} from '../../operations/logout.ts';

export default operationCommand(logout);
