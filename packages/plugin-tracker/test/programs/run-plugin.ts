import {processHost, runScript, scriptFace} from '@ali1688/kit/script';
import {plugin} from '../../src/plugin.ts';

// The operations of this package as a process of its own, as a shell starts them.
process.exitCode = await runScript(
  {...plugin, version: '0.0.0'},
  process.argv.slice(2),
  processHost('tracker'),
  scriptFace,
);
