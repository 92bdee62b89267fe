import {skillsDoctor} from '../../operations/skills/doctor.ts';
import {skillsCommand} from '../../skills/skills-command.ts';

export default skillsCommand(skillsDoctor);
