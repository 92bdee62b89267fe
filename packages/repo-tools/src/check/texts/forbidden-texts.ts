import {findMachinePath} from '../../workspace/machine-path.ts';

/** Hosts that packages are downloaded from; which one it is belongs to the machine, not to the project. */
const registryHost =
  /\b(?:registry\.[\w-]+\.\w+|[\w-]+\.jfrog\.io|(?:nexus|artifactory|verdaccio)[\w-]*\.\w+\.\w+)/;

/** Texts that must not stand in any committed file, with the line they stand in. */
export function findForbiddenTexts(path: string, text: string): readonly string[] {
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const machinePath = findMachinePath(line);
    if (machinePath !== undefined)
      problems.push(`${path}:${index + 1} holds a path of a machine, ${machinePath}`);
    const host = registryHost.exec(line)?.[0];
    if (host !== undefined) problems.push(`${path}:${index + 1} names a package registry, ${host}`);
  }
  return problems;
}

/** Addresses in the lock file: they tie an installation to the registry of the machine that wrote it. */
export function findLockAddresses(path: string, text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      /\bhttps?:\/\/|\btarball:/.test(line) ? [`${path}:${index + 1} holds an address: ${line.trim()}`] : [],
    );
}
