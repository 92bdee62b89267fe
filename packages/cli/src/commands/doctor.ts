import {operationCommand} from '@ali1688/kit/oclif';
import {doctor} from '../operations/doctor.ts';

export default operationCommand(doctor);
