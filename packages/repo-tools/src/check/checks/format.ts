import {runTool} from '../../workspace/run-tool.ts';
import type {Check} from '../run/check.ts';
import {outputLines, problemsOfFailure} from '../../workspace/tool-output.ts';

/** prettier over every file that it knows. */
export const formatCheck: Check = {
  name: 'format',
  async run(root) {
    // Only the debug log tells which files were read.
    const run = await runTool('prettier', ['--check', '.', '--log-level', 'debug'], root);
    const lines = outputLines(`${run.stdout}\n${run.stderr}`);
    const said = lines.filter((line) => !line.startsWith('[debug]')).join('\n');
    return {
      filesRead: lines.filter((line) => line.startsWith('[debug] resolve config from ')).length,
      problems: problemsOfFailure('prettier', {...run, stdout: said, stderr: ''}),
    };
  },
};
