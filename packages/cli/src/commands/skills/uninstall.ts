import {skillsUninstall} from '../../operations/skills/uninstall.ts';
import {openSkillsOf} from '../../skills/skills-part.ts';
import {hostCommand} from '../../start/host-command.ts';

export default hostCommand((plugins) => skillsUninstall(openSkillsOf(plugins)));
