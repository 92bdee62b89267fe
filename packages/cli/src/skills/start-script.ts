import type {Bilingual} from '@ali1688/contracts/errors';
import {faultName} from '@ali1688/kit/storage';
import {execFile} from 'node:child_process';
import fs from 'node:fs';
import {join} from 'node:path';
import type {ScriptStart} from '../operations/skills/skills-port.ts';

const limitMs = 20_000;

/**
 * Starts `scripts/<name>.mjs --version` under the running Node.js. Its environment holds what a
 * process needs to start and nothing else, so that no credential gets in.
 */
export function startScript(name: string, folder: string): Promise<ScriptStart> {
  const script = join(folder, 'scripts', `${name}.mjs`);
  if (!fs.existsSync(script)) return Promise.resolve({kind: 'absent'});
  return new Promise((resolve) => {
    const options = {timeout: limitMs, env: bareEnvironment(), windowsHide: true, maxBuffer: 1024 * 1024};
    execFile(process.execPath, [script, '--version'], options, (fault, output, errors) => {
      if (fault === null) resolve({kind: 'started', output: output.trim()});
      else resolve({kind: 'failed', reason: reasonOf(fault, errors)});
    });
  });
}

function bareEnvironment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LC_ALL'];
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

function reasonOf(fault: Error & {readonly killed?: boolean}, errors: string): Bilingual {
  if (fault.killed === true)
    return {en: `no end after ${limitMs / 1000} s`, zh: `${limitMs / 1000} 秒内未结束`};
  // The line that names the error; above it Node prints the place, below it the stack.
  const line = errors.split('\n').find((text) => /^\w*Error\b/.test(text)) ?? errors.trim().split('\n')[0];
  const reason = line === undefined || line === '' ? (faultName(fault) ?? 'unknown') : line.slice(0, 200);
  return {en: reason, zh: reason};
}
