import {operationCommand} from '@ali1688/kit/oclif';
import {related} from '../../operations/related.ts';

export default operationCommand(related);
