import {operationCommand} from '@ali1688/kit/oclif';
import {refresh} from '../../operations/refresh.ts';

export default operationCommand(refresh);
