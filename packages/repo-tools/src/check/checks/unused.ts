import {join} from 'node:path';
import {runTool} from '../../workspace/run-tool.ts';
import type {Check} from '../run/check.ts';
import {fileCountPrefix} from './knip-file-count.ts';
import {outputLines, problemsOfFailure} from '../../workspace/tool-output.ts';

const countReporter = join(import.meta.dirname, 'knip-file-count.ts');

/** knip: files, exports and dependencies that nothing uses, and dependencies that are not declared. */
export const unusedCheck: Check = {
  name: 'unused',
  async run(root) {
    const reporters = ['--reporter', 'symbols', '--reporter', countReporter];
    const run = await runTool('knip', ['--no-progress', '--no-config-hints', ...reporters], root);
    const lines = outputLines(run.stdout);
    const count = lines.find((line) => line.startsWith(fileCountPrefix))?.slice(fileCountPrefix.length);
    const said = lines.filter((line) => !line.startsWith(fileCountPrefix)).join('\n');
    return {filesRead: Number(count ?? 0), problems: problemsOfFailure('knip', {...run, stdout: said})};
  },
};
