import {operationCommand} from '@ali1688/kit/oclif';
import {profilesRemove} from '../../../operations/profiles/remove.ts';

export default operationCommand(profilesRemove);
