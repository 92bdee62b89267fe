import {flagName} from '@ali1688/kit';
import {serveOperation, servingFlags} from '@ali1688/mcp/command';
import {hostCommand, type HostPlugins} from '../start/host-command.ts';

let plugins: HostPlugins | undefined;

/** The flags of the command and, of those of every command, the ones that say how work is done. */
const flagNames = new Set(Object.keys({...serveOperation.input, ...servingFlags}).map(flagName));

const ServeCommand = hostCommand((given) => {
  plugins = given;
  return serveOperation;
});

/** Serves until the agent host goes. Everything that it takes is loaded here and by no other command. */
export default abstract class Mcp extends ServeCommand {
  static override flags = Object.fromEntries(
    Object.entries(ServeCommand.flags).filter(([name]) => flagNames.has(name)),
  );

  override async run(): Promise<void> {
    // The words are read by the server, which is a program of its own as well.
    this.parsed = true;
    const {runServer} = await import('@ali1688/mcp');
    const {bin, version} = this.config;
    process.exitCode = await runServer({
      argv: this.argv,
      command: `${bin} mcp`,
      version,
      loadPlugins: async (tell) => (await plugins?.definitions(tell)) ?? [],
    });
  }
}
