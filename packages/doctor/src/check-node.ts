import {commandName} from '@ali1688/contracts/errors';
import type {Diagnosis} from './diagnosis.ts';

/** The oldest Node.js that a program is made for. */
export type NodeRequirement = {readonly major: number; readonly minor: number};

/** Whether this Node is one that the program is made for. */
export function checkNode(version: string, required: NodeRequirement): Diagnosis {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const found = {en: `Node.js ${version}`, zh: `Node.js ${version}`};
  if (major > required.major || (major === required.major && minor >= required.minor))
    return {check: 'node', found};
  const wanted = `${required.major}.${required.minor}`;
  return {
    check: 'node',
    found,
    fault: {
      code: 'UNEXPECTED',
      cause: {
        en: `ali1688 is made for Node.js ${wanted} or newer.`,
        zh: `ali1688 需要 Node.js ${wanted} 或更高版本。`,
      },
      next: {
        en: `Install a current Node.js from nodejs.org, then run: ${commandName('doctor')} --offline`,
        zh: `请从 nodejs.org 安装新版 Node.js，然后运行：${commandName('doctor')} --offline`,
      },
    },
  };
}
