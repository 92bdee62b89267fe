import {findMachinePath} from '../../workspace/machine-path.ts';

/** What a tarball must hold beyond the rules that are the same for all. */
export type PackedKind = 'library' | 'oclif' | 'program';

const root = 'package/';

/**
 * What is wrong with the files of a packed package: protocols that only pnpm knows, tests,
 * paths of the machine that built it, missing output of the build.
 *
 * @param files by their path in the tarball, which begins with `package/`
 */
export function inspectPacked(files: ReadonlyMap<string, Buffer>, kind: PackedKind): readonly string[] {
  const problems: string[] = [];
  for (const [path, content] of files) {
    if (/(^|\/)(test|tests)\/|\.test\.[cm]?[jt]s$/.test(path.slice(root.length))) {
      problems.push(`${path} is a test`);
    }
    const text = content.toString('utf8');
    const machinePath = findMachinePath(text);
    if (machinePath !== undefined) problems.push(`${path} holds a path of the machine, ${machinePath}`);
    const protocol = path === `${root}package.json` ? /"(workspace|catalog):/.exec(text)?.[0] : undefined;
    if (protocol !== undefined) problems.push(`${path} holds ${protocol}, which npm does not know`);
  }
  const has = (pattern: RegExp) => [...files.keys()].some((path) => pattern.test(path.slice(root.length)));
  for (const {name, pattern} of wanted[kind]) {
    if (!has(pattern)) problems.push(`${name} is not in the tarball`);
  }
  return problems;
}

const wanted: Readonly<Record<PackedKind, readonly {name: string; pattern: RegExp}[]>> = {
  library: [
    {name: 'README.md', pattern: /^README\.md$/},
    {name: 'dist', pattern: /^dist\/.+\.js$/},
    // attw has nothing to say about a package without any types.
    {name: 'types in dist', pattern: /^dist\/.+\.d\.ts$/},
  ],
  program: [
    {name: 'README.md', pattern: /^README\.md$/},
    {name: 'bin', pattern: /^bin\/.+\.js$/},
    {name: 'dist', pattern: /^dist\/.+\.js$/},
    {name: 'dist/THIRD-PARTY-NOTICES.txt', pattern: /^dist\/THIRD-PARTY-NOTICES\.txt$/},
  ],
  oclif: [
    {name: 'README.md', pattern: /^README\.md$/},
    {name: 'oclif.manifest.json', pattern: /^oclif\.manifest\.json$/},
    {name: 'dist/commands', pattern: /^dist\/commands\/.+\.js$/},
    {name: 'dist/THIRD-PARTY-NOTICES.txt', pattern: /^dist\/THIRD-PARTY-NOTICES\.txt$/},
  ],
};
