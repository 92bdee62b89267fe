import {skillsUninstall} from '../../operations/skills/uninstall.ts';
import {skillsCommand} from '../../skills/skills-command.ts';

export default skillsCommand(skillsUninstall);
