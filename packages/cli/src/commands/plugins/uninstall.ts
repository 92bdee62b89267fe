import {pluginsUninstall} from '../../operations/plugins/uninstall.ts';
import {openPluginsOf} from '../../plugins/plugins-part.ts';
import {hostCommand} from '../../start/host-command.ts';

export default hostCommand((plugins) => pluginsUninstall(openPluginsOf(plugins)));
