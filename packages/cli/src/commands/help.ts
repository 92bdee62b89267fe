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
    const words = this.argv.filter((word) => !word.startsWith('-'));
    if (!this.explains(words)) {
      // Loaded here, because help itself needs nothing of kit's operations.
      const {reportFailure} = await import('@ali1688/kit/oclif');
      const {unknownCommand} = await import('../start/unknown-command.ts');
      const failure = unknownCommand(words.join(':'), this.config);
      process.exitCode = await reportFailure(failure, this.argv, this.config.bin);
      return;
    }
    const Help = await loadHelpClass(this.config);
    await new Help(this.config, this.config.pjson.oclif.helpOptions).showHelp(this.argv);
  }

  /** Whether the words name a topic, or a command that may have arguments behind it. */
  private explains(words: readonly string[]): boolean {
    const id = words.join(':');
    const beginnings = words.map((_word, index) => words.slice(0, index + 1).join(':'));
    return (
      words.length === 0 ||
      this.config.findTopic(id) !== undefined ||
      beginnings.some((beginning) => this.config.findCommand(beginning) !== undefined)
    );
  }
}
