import type {SkillFile, SkillFolder} from './skill-folder.ts';

/** A registry reads no larger file, and does not trust what it did not read (skills.md section 6). */
const largestFileBytes = 256 * 1024;

/** Files that a skill folder lacks or must not hold (skills.md section 1). */
export function findFileProblems(folder: SkillFolder): readonly string[] {
  const required = ['LICENSE.txt', `scripts/${folder.name}.mjs`];
  const paths = folder.files.map(({path}) => path);
  return [
    ...required.filter((path) => !paths.includes(path)).map((path) => `${folder.path} has no ${path}`),
    ...folder.files.flatMap((file) =>
      describeFile(file, folder.name).map((problem) => `${folder.path}/${file.path} ${problem}`),
    ),
  ];
}

function describeFile(file: SkillFile, skill: string): readonly string[] {
  if (file.kind !== 'file') return ['is a link, which installers drop or copy as something else'];
  if (!isAllowedPath(file.path, skill)) return ['does not belong into a skill'];
  const problems: string[] = [];
  if (file.bytes.length > largestFileBytes)
    problems.push(`is larger than ${largestFileBytes} bytes, so that no registry reads it`);
  if (file.bytes.length === 0) problems.push('is empty');
  // Hosts read Markdown line by line; a bundler ends a script as it likes.
  const isText = !file.path.endsWith('.mjs');
  if (isText && file.bytes.length > 0 && file.bytes.at(-1) !== 0x0a)
    problems.push('does not end with a line feed');
  return [...problems, ...describeBytes(file.bytes)];
}

function isAllowedPath(path: string, skill: string): boolean {
  if (path === 'SKILL.md' || path === 'LICENSE.txt') return true;
  if (/^references\/[a-z0-9]+(?:-[a-z0-9]+)*\.md$/.test(path)) return true;
  // The script and its parts, and the engine that every skill has: `1688-ranking.mjs`, `engine.auth.mjs`.
  const [, name] = /^scripts\/([a-z0-9-]+)(?:\.[a-z0-9-]+)?\.mjs$/.exec(path) ?? [];
  return name === skill || name === 'engine';
}

function describeBytes(bytes: Buffer): readonly string[] {
  const problems: string[] = [];
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes)) problems.push('is not UTF-8');
  if (text.startsWith('\uFEFF')) problems.push('begins with a byte order mark');
  if (text.includes('\r')) problems.push('has line ends of Windows');
  if (text.includes('\0')) problems.push('is binary');
  return problems;
}
