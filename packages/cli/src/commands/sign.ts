import {operationCommand} from '@ali1688/kit/oclif';
import {sign} from '../operations/sign.ts';

export default operationCommand(sign);
