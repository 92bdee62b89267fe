import {operationCommand} from '@ali1688/kit/oclif';
import {types} from '../../operations/types.ts';

export default operationCommand(types);
