import {join} from 'node:path';
import {placeSkill} from '../../src/skills/place-skill.ts';
import {withSkillsRecord} from '../../src/skills/skills-record.ts';

/**
 * Installs a skill and kills itself at a step. Arguments: the step, the plugin's skill folder, the
 * folder that holds skills, the home.
 */
const [stepToDieAt = '', source = '', folder = '', home = ''] = process.argv.slice(2);
const name = '1688-sample';
const skill = {
  name,
  version: '2.0.0',
  description: undefined,
  plugin: 'sample',
  isCore: false,
  path: join(source, name),
};

await withSkillsRecord({ALI1688_HOME: home}, async (record) =>
  placeSkill(
    skill,
    {agent: undefined, folder},
    {isForced: false, isDryRun: false, forcedCommand: ''},
    record,
    {
      onStep: (step) => {
        if (step === stepToDieAt) process.kill(process.pid, 'SIGKILL');
      },
    },
  ),
);
