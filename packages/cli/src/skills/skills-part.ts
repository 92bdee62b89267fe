import type {OpenPart} from '@ali1688/kit';
import {homedir} from 'node:os';
import type {SkillsPort} from '../operations/skills/skills-port.ts';
import {findWorkFolder} from '../files/find-work-folder.ts';
import type {HostPlugins} from '../start/host-command.ts';

/** Makes what a `skills` command reaches; what touches the file system is loaded when it runs, not for help. */
export function openSkillsOf(plugins: HostPlugins): OpenPart<Promise<SkillsPort>> {
  return async ({runtime, scope}) => {
    const {openSkills} = await import('./open-skills.ts');
    const program = await plugins.program();
    return openSkills({
      plugins: [
        ...program.map(({name, root}) => ({name, root, isCore: true})),
        ...plugins.added().map(({name, root}) => ({name, root, isCore: false})),
      ],
      places: {project: findWorkFolder(), user: homedir()},
      environment: runtime.environment,
      note: (note) => scope.log.note(note),
    });
  };
}
