import {defineOperations} from '../operations/operations.ts';
import {hostCommand} from '../start/host-command.ts';

export default hostCommand(defineOperations);
