import {operationCommand} from '@ali1688/kit/oclif';
import {search} from '../../operations/search.ts';

export default operationCommand(search);
