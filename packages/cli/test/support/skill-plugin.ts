import {chmod, mkdir, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Place} from './place.ts';

/** Files by path below a folder. */
export type Files = Readonly<Record<string, string>>;

/** Text of a `SKILL.md` with a head as the suite writes it. */
export function skillText(name: string, version: string): string {
  return [
    '---',
    `name: ${name}`,
    `description: 查询示例数据 (sample data). Use when a test asks for ${name}.`,
    'license: MIT-0',
    'metadata:',
    `  version: "${version}"`,
    '---',
    `# ${name}`,
    '',
    '用户问“示例”：run the script.',
    '',
  ].join('\n');
}

/** The files of a skill folder as the suite generates it. */
export function skillFiles(name: string, version = '1.2.3'): Files {
  return {
    'SKILL.md': skillText(name, version),
    'LICENSE.txt': 'MIT No Attribution\n',
    'references/auth.md': `# Auth of ${name}\n`,
    [`scripts/${name}.mjs`]: `console.log('${version}');\n`,
  };
}

/** Writes files, with the folders that they need. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), content);
  }
}

/** A plugin on the disk that carries skills and no command. */
export type SkillPlugin = {
  readonly path: string;
  /** Folder of a skill in the plugin. */
  skillFolder(name: string): string;
  /** Replaces the files of a skill, as a new version of the plugin does. */
  carry(name: string, files: Files): Promise<void>;
};

/** Writes a plugin that carries skills and lists it as one that the user added. */
export async function addSkillPlugin(
  place: Place,
  skills: Readonly<Record<string, Files>>,
  name = 'ali1688-plugin-sample',
): Promise<SkillPlugin> {
  const root = join(place.path, 'plugin of the user');
  const path = join(root, 'node_modules', name);
  const skillFolder = (skill: string): string => join(path, 'dist', 'skill', skill);
  const carry = async (skill: string, files: Files): Promise<void> => {
    await rm(skillFolder(skill), {recursive: true, force: true});
    await writeFiles(skillFolder(skill), files);
  };
  const oclif = {commands: {strategy: 'pattern', target: './dist/commands'}};
  await writeFiles(path, {
    'package.json': JSON.stringify({name, version: '1.2.3', type: 'module', oclif}),
    'oclif.manifest.json': JSON.stringify({version: '1.2.3', commands: {}}),
  });
  for (const [skill, files] of Object.entries(skills)) await carry(skill, files);
  await listPlugins(place, [{name, type: 'user', root}]);
  return {path, skillFolder, carry};
}

/** Writes the list of the user's plugins, as oclif reads it. */
export async function listPlugins(
  place: Place,
  plugins: readonly {readonly name: string; readonly type: 'user'; readonly root: string}[],
): Promise<void> {
  const folder = join(place.home, 'plugins');
  await mkdir(folder, {recursive: true});
  await writeFile(join(folder, 'package.json'), JSON.stringify({private: true, oclif: {schema: 1, plugins}}));
  await chmod(place.home, 0o700);
  await chmod(folder, 0o700);
  // Whatever the umask: a list that others may write is not used.
  await chmod(join(folder, 'package.json'), 0o600);
}
