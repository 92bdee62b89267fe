import {operationCommand} from '@ali1688/kit/oclif';
import {categoryList} from '@ali1688/kit';

export default operationCommand(categoryList);
