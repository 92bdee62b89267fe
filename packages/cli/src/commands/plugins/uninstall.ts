import {pluginsUninstall} from '../../operations/plugins/uninstall.ts';
import {pluginsCommand} from '../../plugins/plugins-command.ts';

export default pluginsCommand(pluginsUninstall);
