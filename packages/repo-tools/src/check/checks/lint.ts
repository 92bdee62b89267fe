import {runTool} from '../../workspace/run-tool.ts';
import type {Check} from '../check.ts';
import {problemsOfFailure} from '../problems-of-failure.ts';

/**
 * oxlint with the rules that need types. Without `--type-aware` it skips those in silence and
 * succeeds (oclif.md section 13), so the flag is given although the configuration has it too.
 */
export const lintCheck: Check = {
  name: 'lint',
  async run(root) {
    const run = await runTool('oxlint', ['--type-aware', '--deny-warnings'], root);
    const count = /\bon (\d+) files?\b/.exec(run.stdout)?.[1];
    return {filesRead: Number(count ?? 0), problems: problemsOfFailure('oxlint', run)};
  },
};
