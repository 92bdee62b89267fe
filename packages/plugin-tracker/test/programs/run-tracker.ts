import {processHost, runScript, scriptFace} from '@ali1688/kit/script';
import {defineSweep} from '../../src/operations/sweep.ts';
import {quickLanes} from '../support/quick-lanes.ts';

// A sweep as a process of its own, so that a test can kill it.
const script = {operations: [defineSweep({lanes: quickLanes})], version: '0.0.0'};
process.exitCode = await runScript(script, process.argv.slice(2), processHost('tracker'), scriptFace);
