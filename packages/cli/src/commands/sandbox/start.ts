import {operationCommand} from '@ali1688/kit/oclif';
import {sandboxStart} from '../../operations/sandbox-start.ts';

export default operationCommand(sandboxStart);
