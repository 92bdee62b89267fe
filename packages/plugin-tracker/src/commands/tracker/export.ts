import {operationCommand} from '@ali1688/kit/oclif';
import {exportRows} from '../../operations/export.ts';

export default operationCommand(exportRows);
