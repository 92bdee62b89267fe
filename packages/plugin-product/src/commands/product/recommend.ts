import {operationCommand} from '@ali1688/kit/oclif';
import {recommend} from '../../operations/recommend.ts';

export default operationCommand(recommend);
