import {skillsShow} from '../../operations/skills/show.ts';
import {openSkillsOf} from '../../skills/skills-part.ts';
import {hostCommand} from '../../start/host-command.ts';

export default hostCommand((plugins) => skillsShow(openSkillsOf(plugins)));
