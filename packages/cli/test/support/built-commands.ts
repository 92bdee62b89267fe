import {readFileSync} from 'node:fs';
import * as z from 'zod/mini';

const example = z.object({command: z.string()});
const manifestCommand = z.object({examples: z.optional(z.array(z.union([example, z.string()])))});
const manifestFile = z.object({commands: z.record(z.string(), manifestCommand)});

const packageFolder = new URL('../../', import.meta.url);

function readCommands() {
  const manifest: unknown = JSON.parse(readFileSync(new URL('oclif.manifest.json', packageFolder), 'utf8'));
  return manifestFile.parse(manifest).commands;
}

/** Ids of all commands of the built program, its plugins' included, as its manifest names them: `ranking:top-list`. */
export function builtCommands(): readonly string[] {
  return Object.keys(readCommands()).toSorted();
}

/** The first example of each command that has one, by the command's id: its words behind the program's name. */
export function commandExamples(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(readCommands()).flatMap(([id, {examples}]) => {
      const first = examples?.[0];
      return typeof first === 'object' ? [[id, wordsOf(first.command)]] : [];
    }),
  );
}

function wordsOf(line: string): readonly string[] {
  return line.split(' ').filter((word) => word !== '' && !/^<%=|%>$|^config\.bin$/.test(word));
}
