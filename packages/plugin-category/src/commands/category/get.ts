import {categoryGet} from '@ali1688/categories';
import {operationCommand} from '@ali1688/kit/oclif';

export default operationCommand(categoryGet);
