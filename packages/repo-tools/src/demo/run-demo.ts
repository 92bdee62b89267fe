import {join} from 'node:path';
import {repositoryRoot} from '../workspace/repository-root.ts';
import {runCommand} from './run-command.ts';
import {startSandboxProcess} from './start-sandbox-process.ts';

type Step = {
  readonly title: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly expectedExitCode: number;
};

const category = '1111';

const steps: readonly Step[] = [
  {
    title: 'Top 5 of the best sellers of a category · 类目热卖榜前 5',
    args: ['ranking', 'top-list', category, '--type', 'hot', '--limit', '5', '--format', 'table'],
    expectedExitCode: 0,
  },
  {
    title: 'Its hot search words · 该类目的热搜词',
    args: ['ranking', 'top-keyword', category, '--format', 'table'],
    expectedExitCode: 0,
  },
  {
    title: 'The same ranking as JSON · 同一榜单的 JSON',
    args: ['ranking', 'top-list', category, '--type', 'hot', '--limit', '5', '--json'],
    expectedExitCode: 0,
  },
  {
    title: 'With a wrong AppSecret: an error, never made-up data · 密钥错误时报错，绝不编造数据',
    args: ['ranking', 'top-list', category, '--type', 'hot', '--limit', '5', '--format', 'table'],
    environment: {ALI1688_APP_SECRET: 'not-the-secret', ALI1688_ACCESS_TOKEN: 'any-token'},
    expectedExitCode: 3,
  },
];

/**
 * The main job as a user would do it: a sandbox in a process of its own, then real commands
 * against it over HTTP. Each command is printed before its output.
 *
 * @param home folder for the store of this demonstration
 * @returns whether every command ended with the exit status it should
 */
export async function runDemo(home: string): Promise<boolean> {
  const program = join(repositoryRoot, 'packages/cli/bin/run.js');
  console.log('$ ali1688 sandbox start --json &');
  const sandbox = await startSandboxProcess(program);
  console.log(`  listening on ${sandbox.environment['ALI1688_GATEWAY_URL'] ?? ''}\n`);
  let isAsExpected = true;
  try {
    for (const step of steps) {
      console.log(`# ${step.title}`);
      const changed = Object.keys(step.environment ?? {}).map((name) => `${name}=… `);
      console.log(`$ ${changed.join('')}ali1688 ${step.args.join(' ')}`);
      const environment = {...sandbox.environment, ALI1688_HOME: home, ...step.environment};
      const exitCode = await runCommand(program, step.args, environment);
      console.log(`(exit status ${exitCode})\n`);
      isAsExpected &&= exitCode === step.expectedExitCode;
    }
  } finally {
    await sandbox.stop();
  }
  console.log(isAsExpected ? 'Done.' : 'A command did not end as it should.');
  return isAsExpected;
}
