import {pluginsInstall} from '../../operations/plugins/install.ts';
import {pluginsCommand} from '../../plugins/plugins-command.ts';

export default pluginsCommand(pluginsInstall);
