import {operationCommand} from '@ali1688/kit/oclif';
import {apiSchema} from '../../operations/api-schema.ts';

export default operationCommand(apiSchema);
