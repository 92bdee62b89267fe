import {operationCommand} from '@ali1688/kit/oclif';
import {exportCredentials} from '../../operations/export.ts';

export default operationCommand(exportCredentials);
