import {findBodyProblems} from './body-rules.ts';
import {findDescriptionProblems} from './description-rules.ts';
import {findFileProblems} from './file-rules.ts';
import {readSkillDocument, type SkillDocument} from './frontmatter.ts';
import {findFrontmatterProblems} from './frontmatter-rules.ts';
import {findBrokenLinks} from './link-rules.ts';
import {declaredVariables, findMetadataProblems} from './metadata-rules.ts';
import {readVariables} from './read-variables.ts';
import {findRefusedTexts} from './refused-texts.ts';
import {textOfFile, type SkillFolder} from './skill-folder.ts';

/** A skill folder after it was looked at. */
export type InspectedSkill = {
  readonly folder: SkillFolder;
  /** Its SKILL.md; undefined when there is none. */
  readonly document: SkillDocument | undefined;
  readonly problems: readonly string[];
};

/** Every rule that one skill folder can break alone. */
export function inspectSkill(folder: SkillFolder): InspectedSkill {
  const text = textOfFile(folder, 'SKILL.md');
  const document = text === undefined ? undefined : readSkillDocument(text);
  const own = document === undefined ? [] : inspectDocument(document, folder, countLines(text ?? ''));
  const markdown = folder.files.filter(({path, kind}) => kind === 'file' && path.endsWith('.md'));
  return {
    folder,
    document,
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

function inspectDocument(document: SkillDocument, folder: SkillFolder, lines: number): readonly string[] {
  // What cannot be read cannot be judged.
  if (document.problems.length > 0) return document.problems;
  return [
    ...findFrontmatterProblems(document, folder.name),
    ...findDescriptionProblems(document),
    ...findMetadataProblems(document),
    ...findBodyProblems(document.body, lines),
    ...findUndeclaredVariables(document, folder),
  ];
}

function findUndeclaredVariables(document: SkillDocument, folder: SkillFolder): readonly string[] {
  const declared = new Set(declaredVariables(document));
  const scripts = folder.files.filter(({path}) => path.endsWith('.mjs'));
  const read = new Set(scripts.flatMap(({bytes}) => [...readVariables(bytes.toString('utf8'))]));
  return [...read]
    .filter((name) => !declared.has(name))
    .map((name) => `does not declare ${name}, which a script reads`);
}

function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
