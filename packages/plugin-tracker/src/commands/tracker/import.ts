import {operationCommand} from '@ali1688/kit/oclif';
import {importRows} from '../../operations/import.ts';

export default operationCommand(importRows);
