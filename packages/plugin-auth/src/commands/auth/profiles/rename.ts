import {operationCommand} from '@ali1688/kit/oclif';
import {profilesRename} from '../../../operations/profiles/rename.ts';

export default operationCommand(profilesRename);
