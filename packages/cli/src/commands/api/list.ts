import {defineApiList} from '../../operations/api-list.ts';
import {apisOf} from '../../operations/find-api.ts';
import {hostCommand} from '../../start/host-command.ts';

export default hostCommand((plugins) => defineApiList(apisOf(plugins)));
