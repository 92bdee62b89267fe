import {operationCommand} from '@ali1688/kit/oclif';
import {categoryGet} from '@ali1688/kit';

export default operationCommand(categoryGet);
