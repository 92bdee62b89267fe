import {skillsList} from '../../operations/skills/list.ts';
import {openSkillsOf} from '../../skills/skills-part.ts';
import {hostCommand} from '../../start/host-command.ts';

export default hostCommand((plugins) => skillsList(openSkillsOf(plugins)));
