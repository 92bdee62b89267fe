import {operationCommand} from '@ali1688/kit/oclif';
import {navigate} from '../../operations/navigate.ts';

export default operationCommand(navigate);
