import {defineSandboxStart} from '../../operations/sandbox-start.ts';
import {hostCommand} from '../../start/host-command.ts';

export default hostCommand(defineSandboxStart);
