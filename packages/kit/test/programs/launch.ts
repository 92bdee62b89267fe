import {launchScript} from '../../src/start/launch-script.ts';
import {dirname} from 'node:path';
import {pathToFileURL} from 'node:url';

// Starts the file that is named, as the launcher of a skill script does.
const [, , file = ''] = process.argv;
launchScript(
  () => import(pathToFileURL(file).href),
  'queries.mjs',
  () => dirname(file),
);
