import {loadPart} from '@ali1688/contracts/errors';
import type {Sandbox, SandboxOptions} from '@ali1688/sandbox';

/**
 * Starts a sandbox in this process. The one place that loads it, and only when somebody asks:
 * no ordinary call pays for its catalogue.
 *
 * @throws `UNEXPECTED` when its file was left out of a copy of the program
 */
export async function startLocalSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const {startSandbox} = await loadPart(async () => import('@ali1688/sandbox'));
  return startSandbox(options);
}
