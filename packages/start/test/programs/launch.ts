import {launchScript} from '../../src/launch-script.ts';
import {pathToFileURL} from 'node:url';

// Starts the last of the files that are named, as the launcher of a skill script does.
const loads = process.argv.slice(2).map((file) => {
  const name = file.split('/').at(-1) ?? '';
  return [name, async () => import(pathToFileURL(file).href)] as const;
});
const [name = '', load] = loads.pop() ?? [];
if (load !== undefined) launchScript(load, name, Object.fromEntries(loads));
