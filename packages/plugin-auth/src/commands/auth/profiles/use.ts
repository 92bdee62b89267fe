import {operationCommand} from '@ali1688/kit/oclif';
import {profilesUse} from '../../../operations/profiles/use.ts';

export default operationCommand(profilesUse);
