import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {runTool} from '../workspace/run-tool.ts';
import type {Generator} from './generator.ts';

/**
 * The text of a generated file as it is committed, that is, formatted like any other file.
 *
 * @throws Error when the generator or the formatter fails
 */
async function generateText(generator: Generator, root: string): Promise<string> {
  const text = await generator.generate(root);
  const run = await runTool('prettier', ['--stdin-filepath', generator.path], root, text);
  if (run.exitCode !== 0) throw new Error(`prettier refuses ${generator.path}: ${run.stderr.trim()}`);
  return run.stdout;
}

/** Writes a generated file; its folder is made. */
export async function writeGeneratedFile(generator: Generator, root: string): Promise<void> {
  const path = join(root, generator.path);
  const text = await generateText(generator, root);
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, text);
}

/** What is wrong with a committed generated file: it is missing, or not what the generator makes. */
export async function findStaleFile(generator: Generator, root: string): Promise<string | undefined> {
  const expected = await generateText(generator, root);
  let committed: string;
  try {
    committed = await readFile(join(root, generator.path), 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return `${generator.path} is missing. Run: pnpm generate`;
  }
  if (committed === expected) return undefined;
  const problem = `${generator.path} is out of date. Run: pnpm generate`;
  return generator.onChange === undefined ? problem : `${problem}. ${generator.onChange}`;
}
