import {operationCommand} from '@ali1688/kit/oclif';
import {imageSearch} from '../../operations/image-search.ts';

export default operationCommand(imageSearch);
