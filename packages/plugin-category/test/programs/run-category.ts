import {processHost, runScript, scriptFace} from '@ali1688/kit/script';
import {path} from '../../src/operations/path.ts';
import {search} from '../../src/operations/search.ts';
import {sync} from '../../src/operations/sync.ts';
import {tree} from '../../src/operations/tree.ts';

// The operations of this package as a process of its own, so that a test can interrupt and kill it.
const script = {operations: [path, search, sync, tree], version: '0.0.0'};
process.exitCode = await runScript(script, process.argv.slice(2), processHost('category'), scriptFace);
