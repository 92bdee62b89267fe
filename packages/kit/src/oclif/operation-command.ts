import {plainText} from '@ali1688/contracts/errors';
import {Command} from '@oclif/core/command';
import {Config} from '@oclif/core/config';
import {operationWords, splitInput, type AnyOperation} from '../operation/define-operation.ts';
import {universalFlagsOf} from '../operation/universal-flags.ts';
import {chineseHelp} from './chinese-help.ts';
import {processHost} from '../terminal/process-host.ts';
import {cliFace} from './cli-face.ts';
import {oclifArguments, oclifFlags} from './command-flags.ts';

/**
 * The oclif command of an operation. A command file is one line:
 * `export default operationCommand(topList)`.
 */
export function operationCommand(operation: AnyOperation): typeof Command {
  const {positional, flags} = splitInput(operation);
  return class OperationCommand extends Command {
    static override summary = plainText(operation.summary.en);
    static override description = plainText((operation.description ?? operation.summary).en);
    static override args = oclifArguments(positional);
    static override flags = oclifFlags({...flags, ...universalFlagsOf(operation)});
    static override examples = operation.examples.map((example) => ({
      command: `<%= config.bin %> ${operationWords(operation)} ${example.args}`.trimEnd(),
      description: plainText(example.text.en),
    }));
    static readonly zh = chineseHelp(operation);

    /** oclif loads the configuration once more before each command, plugin by plugin; the host's is as good. */
    static override async run<Result extends Command>(
      this: new (argv: string[], config: Config) => Result,
      argv?: string[],
      options?: Parameters<typeof Command.run>[1],
    ): Promise<ReturnType<Result['run']>> {
      /* oxlint-disable typescript/no-unsafe-return -- oclif calls what a command gives `any` */
      // Another copy of oclif, as a plugin of others may bring, has a class of its own.
      const command = argv !== undefined && options instanceof Config && new this(argv, options);
      if (command instanceof OperationCommand) return command._run();
      return super.run.call(this, argv, options);
      /* oxlint-enable typescript/no-unsafe-return */
    }

    override async run(): Promise<void> {
      // The words are read by kit's parser, which a skill script shares.
      this.parsed = true;
      // Loaded here and not above: the class alone is needed for the manifest and for help.
      const {runCommandLine} = await import('../command-line/run-command-line.ts');
      const command = `${this.config.bin} ${operationWords(operation)}`;
      const host = processHost(this.config.bin);
      process.exitCode = await runCommandLine({operation, argv: this.argv, command, host, face: cliFace});
    }
  };
}
