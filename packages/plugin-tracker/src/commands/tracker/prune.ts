import {operationCommand} from '@ali1688/kit/oclif';
import {prune} from '../../operations/prune.ts';

export default operationCommand(prune);
