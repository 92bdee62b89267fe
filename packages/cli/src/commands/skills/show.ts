import {skillsShow} from '../../operations/skills/show.ts';
import {skillsCommand} from '../../skills/skills-command.ts';

export default skillsCommand(skillsShow);
