import {pluginsList} from '../../operations/plugins/list.ts';
import {pluginsCommand} from '../../plugins/plugins-command.ts';

export default pluginsCommand(pluginsList);
