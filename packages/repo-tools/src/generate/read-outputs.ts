import {join} from 'node:path';
import {runProgram, temporaryFolder} from '@ali1688/testkit';
import {isRecord} from '@ali1688/contracts/json';

/** The shape of `data` of one operation. */
export type OperationOutput = {
  /** As in `meta.operation`: `topic:name`. */
  readonly operation: string;
  /** JSON Schema. */
  readonly output: Readonly<Record<string, unknown>>;
};

/**
 * What every operation gives, as the built program says it. It runs in an empty home, because plugins and
 * settings of whoever generates do not belong to the repository.
 *
 * @throws Error when the program cannot be run or does not list its operations
 */
export async function readOutputs(root: string): Promise<readonly OperationOutput[]> {
  await using home = await temporaryFolder();
  const run = await runProgram(process.execPath, {
    args: [join(root, 'packages/cli/bin/run.js'), 'operations', '--json'],
    env: {HOME: home.path, ALI1688_HOME: join(home.path, 'suite'), ALI1688_LANG: 'en'},
  });
  if (run.exitCode !== 0) throw new Error(`ali1688 operations fails. Run: pnpm build\n${run.stderr}`);
  const document: unknown = JSON.parse(run.stdout);
  const data = isRecord(document) ? document['data'] : undefined;
  const listed: unknown = isRecord(data) ? data['operations'] : undefined;
  return (Array.isArray(listed) ? listed : []).map(readOutput);
}

function readOutput(listed: unknown): OperationOutput {
  if (!isRecord(listed) || typeof listed['id'] !== 'string' || !isRecord(listed['outputSchema']))
    throw new Error(`ali1688 operations lists what is no operation: ${JSON.stringify(listed)}`);
  // The dialect is the same for all of them and no field of any.
  const {$schema: _dialect, ...output} = listed['outputSchema'];
  return {operation: listed['id'], output};
}
