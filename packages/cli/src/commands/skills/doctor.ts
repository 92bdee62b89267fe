import {skillsDoctor} from '../../operations/skills/doctor.ts';
import {openSkillsOf} from '../../skills/skills-part.ts';
import {hostCommand} from '../../start/host-command.ts';

export default hostCommand((plugins) => skillsDoctor(openSkillsOf(plugins)));
