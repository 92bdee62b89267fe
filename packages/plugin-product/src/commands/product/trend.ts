import {operationCommand} from '@ali1688/kit/oclif';
import {trend} from '../../operations/trend.ts';

export default operationCommand(trend);
