import {operationCommand} from '@ali1688/kit/oclif';
import {url} from '../../operations/url.ts';

export default operationCommand(url);
