import {defineApiCall} from '../../operations/api-call.ts';
import {hostCommand} from '../../start/host-command.ts';

export default hostCommand(defineApiCall);
