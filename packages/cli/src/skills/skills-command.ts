import type {AnyOperation} from '@ali1688/kit';
import {operationCommand} from '@ali1688/kit/oclif';
import type {Command} from '@oclif/core/command';
import type {Config} from '@oclif/core/interfaces';
import {homedir} from 'node:os';
import type {OpenSkills} from '../operations/skills/list.ts';

/**
 * The oclif command of a `skills` operation. Which plugins there are is known to oclif alone, and
 * only when the command runs; what reaches the file system is loaded then, not for help.
 */
export function skillsCommand(operation: (open: OpenSkills) => AnyOperation): typeof Command {
  let config: Config | undefined;
  const open: OpenSkills = async (session) => {
    const {openSkills} = await import('./open-skills.ts');
    const plugins = config?.getPluginsList() ?? [];
    return openSkills({
      plugins: plugins.map(({name, root, type}) => ({name, root, isCore: type === 'core'})),
      places: {project: process.cwd(), user: homedir()},
      environment: session.environment,
      note: (note) => session.note(note),
    });
  };
  // Abstract for the compiler alone: the class it extends runs the operation.
  abstract class SkillsCommand extends operationCommand(operation(open)) {
    protected override async init(): Promise<void> {
      await super.init();
      ({config} = this);
    }
  }
  return SkillsCommand;
}
