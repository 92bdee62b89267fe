import {readFrontmatter, type Frontmatter} from '@ali1688/cli/frontmatter';
import {declaredVariables} from '../../skills/frontmatter.ts';
import {findBodyProblems} from './body-rules.ts';
import {findDescriptionProblems} from './description-rules.ts';
import {findFileProblems} from './file-rules.ts';
import {findFrontmatterProblems} from './frontmatter-rules.ts';
import {findBrokenLinks} from './link-rules.ts';
import {findMetadataProblems} from './metadata-rules.ts';
import {readVariables} from './read-variables.ts';
import {findRefusedTexts} from './refused-texts.ts';
import {textOfFile, type SkillFolder} from './skill-folder.ts';

/** A skill folder after it was looked at. */
export type InspectedSkill = {
  readonly folder: SkillFolder;
  /** The head of its SKILL.md; undefined when there is none. */
  readonly frontmatter: Frontmatter | undefined;
  readonly problems: readonly string[];
};

/** Every rule that one skill folder can break alone. */
export function inspectSkill(folder: SkillFolder): InspectedSkill {
  const text = textOfFile(folder, 'SKILL.md');
  const frontmatter = readFrontmatter(text ?? '');
  // Without keys there is nothing to judge here, and the validators say why.
  const own =
    frontmatter === undefined || Object.keys(frontmatter.fields).length === 0
      ? []
      : inspectDocument(frontmatter, folder, countLines(text ?? ''));
  const markdown = folder.files.filter(({path, kind}) => kind === 'file' && path.endsWith('.md'));
  return {
    folder,
    frontmatter,
    problems: [
      ...findFileProblems(folder),
      ...own.map((problem) => `${folder.path}/SKILL.md ${problem}`),
      ...markdown.flatMap(({path, bytes}) =>
        findRefusedTexts(`${folder.path}/${path}`, bytes.toString('utf8')),
      ),
      ...findBrokenLinks(folder),
    ],
  };
}

function inspectDocument(frontmatter: Frontmatter, folder: SkillFolder, lines: number): readonly string[] {
  return [
    ...findFrontmatterProblems(frontmatter),
    ...findDescriptionProblems(frontmatter),
    ...findMetadataProblems(frontmatter),
    ...findBodyProblems(frontmatter.body, lines),
    ...findUndeclaredVariables(frontmatter, folder),
  ];
}

function findUndeclaredVariables(frontmatter: Frontmatter, folder: SkillFolder): readonly string[] {
  const declared = new Set(declaredVariables(frontmatter));
  const scripts = folder.files.filter(({path}) => path.endsWith('.mjs'));
  const read = new Set(scripts.flatMap(({bytes}) => [...readVariables(bytes.toString('utf8'))]));
  return [...read]
    .filter((name) => !declared.has(name))
    .map((name) => `does not declare ${name}, which a script reads`);
}

function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
