import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

/**
 * The first statement of a skill script: the notice with which the CLI refuses a Node.js that is too old, without
 * what is said about it there.
 *
 * @param root folder of the repository
 */
export async function oldNodeNotice(root: string): Promise<string> {
  const text = await readFile(join(root, 'packages/cli/bin/old-node.js'), 'utf8');
  return text.slice(text.indexOf('*/\n') + 3);
}
