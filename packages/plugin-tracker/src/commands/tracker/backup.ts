import {operationCommand} from '@ali1688/kit/oclif';
import {backup} from '../../operations/backup.ts';

export default operationCommand(backup);
