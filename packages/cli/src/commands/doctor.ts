import {defineHostDoctor} from '../operations/doctor.ts';
import {hostCommand} from '../start/host-command.ts';

export default hostCommand(defineHostDoctor);
