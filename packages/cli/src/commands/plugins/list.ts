import {pluginsList} from '../../operations/plugins/list.ts';
import {openPluginsOf} from '../../plugins/plugins-part.ts';
import {hostCommand} from '../../start/host-command.ts';

export default hostCommand((plugins) => pluginsList(openPluginsOf(plugins)));
