import {posix} from 'node:path';
import type {SkillFolder} from './skill-folder.ts';

const markdownLink = /\]\((?<target>[^)\s]+)(?:\s+"[^"]*")?\)/g;
/** A file of the folder that is only mentioned, with or without the words for the folder before it. */
const mentionedFile = /(?<![\w/.-])(?:SKILL_DIR\/)?(?<target>(?:references|scripts)\/[\w.-]*\w)/g;

/** Links and mentions of files that are not in the folder. */
export function findBrokenLinks(folder: SkillFolder): readonly string[] {
  const paths = new Set(folder.files.map(({path}) => path));
  const markdown = folder.files.filter(({path, kind}) => kind === 'file' && path.endsWith('.md'));
  return markdown.flatMap(({path, bytes}) => {
    const text = bytes.toString('utf8');
    const linked = targetsOf(text, markdownLink)
      .filter((target) => !/^(?:[a-z][a-z0-9+.-]*:|#)/i.test(target))
      .map((target) => posix.join(posix.dirname(path), target.replace(/#.*$/, '')));
    const missing = new Set(
      [...linked, ...targetsOf(text, mentionedFile)].filter((target) => !paths.has(target)),
    );
    return [...missing].map((target) => `${folder.path}/${path} names ${target}, which is not there`);
  });
}

function targetsOf(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(({groups}) => groups?.['target'] ?? '');
}
