import {operationCommand} from '@ali1688/kit/oclif';
import {classic} from '../../operations/classic.ts';

export default operationCommand(classic);
