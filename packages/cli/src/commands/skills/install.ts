import {skillsInstall} from '../../operations/skills/install.ts';
import {openSkillsOf} from '../../skills/skills-part.ts';
import {hostCommand} from '../../start/host-command.ts';

export default hostCommand((plugins) => skillsInstall(openSkillsOf(plugins)));
