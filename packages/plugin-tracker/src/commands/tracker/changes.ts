import {operationCommand} from '@ali1688/kit/oclif';
import {changes} from '../../operations/changes.ts';

export default operationCommand(changes);
