import {runTool} from '../../workspace/run-tool.ts';
import type {Check} from '../run/check.ts';
import {outputLines, problemsOfFailure} from '../../workspace/tool-output.ts';

/** The TypeScript compiler over sources and tests of every package. */
export const typesCheck: Check = {
  name: 'types',
  async run(root) {
    const [compiled, listed] = await Promise.all([
      runTool('tsc', ['-p', 'tsconfig.json', '--pretty', 'false'], root),
      runTool('tsc', ['-p', 'tsconfig.json', '--listFilesOnly'], root),
    ]);
    const files = outputLines(listed.stdout).filter((path) => !path.includes('/node_modules/'));
    return {filesRead: files.length, problems: problemsOfFailure('tsc', compiled)};
  },
};
