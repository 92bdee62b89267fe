import {isRecord, parseJson} from '@ali1688/contracts/json';
import {Secret} from '@ali1688/contracts/ports';
import {readPrivateFile} from '@ali1688/home';
import {isEntryFileName, tokensFolderName} from '../entries/entry-identity.ts';
import {profilesFileName} from '../profiles/profiles-file.ts';
import {maxTokenLength} from '../reading/own-value.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

/** Keys of `profiles.json` and of an entry whose values are secrets. (token-store.md section 3) */
const secretKeys: ReadonlySet<string> = new Set(['appSecret', 'refreshToken', 'accessToken']);

/**
 * Every secret that lies in the home, whichever profile, application or gateway it is for, so that none of
 * them is printed. What cannot be read is left out. Changes nothing, says nothing and never throws.
 *
 * @param home absolute path of the home
 */
export function readStoredSecrets(home: string): readonly Secret[] {
  const tokens = nodePath.join(home, tokensFolderName);
  const entries = namesIn(tokens)
    .filter(isEntryFileName)
    .map((name) => nodePath.join(tokens, name));
  return [nodePath.join(home, profilesFileName), ...entries].flatMap((path) => {
    const file = readPrivateFile(path, {tighten: false});
    return file.kind === 'text' ? secretsIn(parseJson(file.text)) : [];
  });
}

/** A folder is read whoever owns it: what is found is only hidden, never used. */
function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

/** Looked for at any depth: a later version of the format may keep them elsewhere. */
function secretsIn(value: unknown): readonly Secret[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isSecret = secretKeys.has(key) && typeof inner === 'string' && inner.length <= maxTokenLength;
    return isSecret ? [new Secret(inner)] : secretsIn(inner);
  });
}
