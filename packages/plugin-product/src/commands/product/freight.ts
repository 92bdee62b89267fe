import {operationCommand} from '@ali1688/kit/oclif';
import {freight} from '../../operations/freight.ts';

export default operationCommand(freight);
