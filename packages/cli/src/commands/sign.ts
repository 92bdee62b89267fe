import {defineSign} from '../operations/sign.ts';
import {apisOf} from '../operations/find-api.ts';
import {hostCommand} from '../start/host-command.ts';

export default hostCommand((plugins) => defineSign(apisOf(plugins)));
