import {operationCommand} from '@ali1688/kit/oclif';
import {path} from '../../operations/path.ts';

export default operationCommand(path);
