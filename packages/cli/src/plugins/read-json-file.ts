import {isRecord} from '@ali1688/contracts/json';
import fs from 'node:fs';

/** The object in a JSON file; undefined where there is none. */
export function readJsonFile(path: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(fs.readFileSync(path, 'utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
