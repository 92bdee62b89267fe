import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';

/** A block of code of the guide. */
export type GuideStep = {
  /** `sh` are commands, `diff` changes a file, all else is a whole file. */
  readonly language: string;
  /** The file that it is about; undefined for commands. */
  readonly path: string | undefined;
  readonly text: string;
};

/** The blocks of code of a Markdown page, in order. */
export function readGuide(markdown: string): readonly GuideStep[] {
  const block = /^(`{3,})(?<language>[a-z]*)(?: (?<path>\S+))?\n(?<text>.*?)\n\1$/gms;
  return [...markdown.matchAll(block)].map(({groups}) => ({
    language: groups?.['language'] ?? '',
    path: groups?.['path'],
    text: groups?.['text'] ?? '',
  }));
}

/**
 * Does what a block says to a file of a repository.
 *
 * @throws Error when the lines that a change is about do not stand there, or stand there twice
 */
export async function applyStep(root: string, {language, path, text}: GuideStep): Promise<void> {
  if (path === undefined) throw new Error(`This block names no file: ${text.slice(0, 80)}`);
  const place = join(root, path);
  if (language === 'diff') {
    const before = await readFile(place, 'utf8');
    await writeFile(place, changeText(path, before, text.split('\n')));
  } else {
    await mkdir(dirname(place), {recursive: true});
    await writeFile(place, `${text}\n`);
  }
}

function changeText(path: string, before: string, lines: readonly string[]): string {
  const without = (mark: string): string =>
    lines
      .filter((line) => !line.startsWith(mark))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const parts = before.split(without('+'));
  if (parts.length !== 2) throw new Error(`${path} holds this ${parts.length - 1} times:\n${without('+')}`);
  return parts.join(without('-'));
}
