import {plainText} from '@ali1688/contracts/errors';
import {Command} from '@oclif/core/command';
import {processHost} from '../host/process-host.ts';
import {operationWords, type AnyOperation} from '../operation/define-operation.ts';
import {universalFlags} from '../operation/universal-flags.ts';
import {chineseHelp} from './chinese-help.ts';
import {cliFace} from './cli-face.ts';
import {oclifArguments, oclifFlags} from './command-flags.ts';

/**
 * The oclif command of an operation. A command file is one line:
 * `export default operationCommand(topList)`.
 */
export function operationCommand(operation: AnyOperation): typeof Command {
  return class OperationCommand extends Command {
    static override summary = plainText(operation.summary.en);
    static override description = plainText((operation.description ?? operation.summary).en);
    static override args = oclifArguments(operation.arguments);
    static override flags = oclifFlags({...operation.flags, ...universalFlags});
    static override examples = operation.examples.map((example) => ({
      command: `<%= config.bin %> ${operationWords(operation)} ${example.args}`.trimEnd(),
      description: plainText(example.text.en),
    }));
    static readonly zh = chineseHelp(operation);

    override async run(): Promise<void> {
      // The words are read by kit's parser, which a skill script shares.
      this.parsed = true;
      // Loaded here and not above: the class alone is needed for the manifest and for help.
      const {runOperation} = await import('../run/run-operation.ts');
      const command = `${this.config.bin} ${operationWords(operation)}`;
      const host = processHost(this.config.bin);
      process.exitCode = await runOperation({operation, argv: this.argv, command, host, face: cliFace});
    }
  };
}
