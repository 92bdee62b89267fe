import {operationCommand} from '@ali1688/kit/oclif';
import {watch} from '../../operations/watch.ts';

export default operationCommand(watch);
