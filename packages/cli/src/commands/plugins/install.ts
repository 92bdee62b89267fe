import {pluginsInstall} from '../../operations/plugins/install.ts';
import {openPluginsOf} from '../../plugins/plugins-part.ts';
import {hostCommand} from '../../start/host-command.ts';

export default hostCommand((plugins) => pluginsInstall(openPluginsOf(plugins)));
