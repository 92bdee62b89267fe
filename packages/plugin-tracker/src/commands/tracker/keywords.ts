import {operationCommand} from '@ali1688/kit/oclif';
import {keywords} from '../../operations/keywords.ts';

export default operationCommand(keywords);
