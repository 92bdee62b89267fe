import {operationCommand} from '@ali1688/kit/oclif';
import {sync} from '../../operations/sync.ts';

export default operationCommand(sync);
