import {loadHelpClass} from '@oclif/core/help';
import {Command} from '@oclif/core/command';
import * as Args from '@oclif/core/args';

/** `ali1688 help ranking top-list` is `ali1688 ranking top-list --help`. */
export default class HelpCommand extends Command {
  static override summary = 'Show help for a command.';
  static override strict = false;
  static override args = {COMMAND: Args.string({description: 'Command to explain.', ignoreStdin: true})};
  static readonly zh = {
    summary: '显示某个命令的帮助。',
    args: {COMMAND: '要说明的命令。'},
    flags: {},
    examples: [],
  };

  override async run(): Promise<void> {
    // Every word belongs to the name of a command, so there is nothing to parse.
    this.parsed = true;
    const Help = await loadHelpClass(this.config);
    await new Help(this.config, this.config.pjson.oclif.helpOptions).showHelp(this.argv);
  }
}
