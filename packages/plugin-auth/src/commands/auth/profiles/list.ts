import {operationCommand} from '@ali1688/kit/oclif';
import {profilesList} from '../../../operations/profiles/list.ts';

export default operationCommand(profilesList);
