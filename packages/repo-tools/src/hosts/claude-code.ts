import {join} from 'node:path';
import {runProgram, type ProgramRun} from '@ali1688/testkit';
import {repositoryRoot} from '../workspace/repository-root.ts';

const release = '@anthropic-ai/claude-code@2.1.330';

/** The first run downloads some 360 MB. */
const longestRunMs = 600_000;

/** Where downloads of npx stay between runs; git ignores it, and `pnpm install` leaves it alone. */
const downloads = join(repositoryRoot, 'node_modules/.cache/npx');

/**
 * Runs Claude Code of an exact release to its end.
 *
 * @param home an empty folder as the user's; nothing of this machine's settings gets in
 * @param environment variables beside the home
 */
export function runClaudeCode(
  args: readonly string[],
  cwd: string,
  home: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ProgramRun> {
  // npm may need it to reach its registry; the rest of this machine's environment stays outside.
  const certificates = process.env['NODE_EXTRA_CA_CERTS'];
  return runProgram('npx', {
    args: ['-y', release, ...args],
    cwd,
    killAfterMs: longestRunMs,
    env: {
      HOME: home,
      npm_config_cache: downloads,
      npm_config_update_notifier: 'false',
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
      DISABLE_AUTOUPDATER: '1',
      ...(certificates === undefined ? {} : {NODE_EXTRA_CA_CERTS: certificates}),
      ...environment,
    },
  });
}
