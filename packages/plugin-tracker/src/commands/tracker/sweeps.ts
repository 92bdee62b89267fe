import {operationCommand} from '@ali1688/kit/oclif';
import {sweeps} from '../../operations/sweeps.ts';

export default operationCommand(sweeps);
