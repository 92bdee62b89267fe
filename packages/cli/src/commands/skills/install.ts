import {skillsInstall} from '../../operations/skills/install.ts';
import {skillsCommand} from '../../skills/skills-command.ts';

export default skillsCommand(skillsInstall);
