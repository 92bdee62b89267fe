import {isRecord, parseJson} from '@ali1688/contracts/json';
import {readForeignFile} from './read-foreign-file.ts';

/** Room for the manifest of some thousand commands. */
const maxBytes = 16 * 1024 * 1024;

/** The object in a JSON file; undefined where there is none, and for a link, a device or an endless file. */
export function readJsonFile(path: string): Readonly<Record<string, unknown>> | undefined {
  const value = parseJson(readForeignFile(path, maxBytes)?.content.toString('utf8') ?? '');
  return isRecord(value) ? value : undefined;
}
