import {glob} from 'node:fs/promises';

/**
 * Files of a folder that match a pattern, relative, with forward slashes, in a fixed order.
 * Folders named `node_modules`, `dist` and those beginning with `.tmp` are not entered.
 */
export async function listFiles(folder: string, pattern: string): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const file of glob(pattern, {cwd: folder, exclude: isSkippedFolder}))
    files.push(file.replaceAll('\\', '/'));
  return files.toSorted();
}

function isSkippedFolder(path: string): boolean {
  return /(^|[\\/])(node_modules|dist|\.tmp[^\\/]*)$/.test(path);
}
