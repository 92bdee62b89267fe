import {skillsList} from '../../operations/skills/list.ts';
import {skillsCommand} from '../../skills/skills-command.ts';

export default skillsCommand(skillsList);
