import {operationCommand} from '@ali1688/kit/oclif';
import {login} from '../../operations/login.ts';

export default operationCommand(login);
