import {operationCommand} from '@ali1688/kit/oclif';
import {tree} from '../../operations/tree.ts';

export default operationCommand(tree);
