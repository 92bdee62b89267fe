import {processHost, runScript, scriptFace} from '@ali1688/kit/script';
import {path, search, sync, tree} from '../../src/operations/index.ts';

// The operations of this package as a process of its own, so that a test can interrupt and kill it.
const script = {operations: [path, search, sync, tree], version: '0.0.0'};
process.exitCode = await runScript(script, process.argv.slice(2), processHost('category'), scriptFace);
