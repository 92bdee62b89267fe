import {describe, expect, test} from 'vitest';
import {findBundleProblems, largestDomainBytes, largestScriptBytes} from '../../src/skills/bundle-rules.ts';

const reading = `function readEnvironment() {
	return {A_KEY: process.env["A_KEY"], HTTP_PROXY: process.env.http_proxy || process.env.HTTP_PROXY};
}
const environment = readEnvironment();
`;
const declared = ['A_KEY', 'HTTP_PROXY'];

function problemsOf(code: string, names: readonly string[] = declared): readonly string[] {
  return findBundleProblems(
    new Map([
      ['x.mjs', `${reading}${code}\n`],
      ['x.auth.mjs', 'import { a } from "./x.mjs";\nexport const b = a;\n'],
    ]),
    names,
  );
}

describe('findBundleProblems', () => {
  test('finds nothing in an ordinary script', () => {
    const code = 'const fs = process.getBuiltinModule("node:fs"); const load = () => import("./x.auth.mjs");';
    expect(problemsOf(code)).toEqual([]);
    expect(problemsOf('retrieval(1); const child = medieval(2); part.fetch(3);')).toEqual([]);
  });

  test.each([
    ['const f = new Function("a", "return a");', 'new Function'],
    ['eval("1");', 'eval'],
    ['const c = process.getBuiltinModule("node:child_process");', 'child_process'],
    ['fetch("https://example.com");', 'fetch'],
    ['import { run } from "@oclif/core";', '@oclif'],
    ['const hint = "npm install x";', 'npm'],
    ['import zod from "zod";', 'x.mjs imports zod'],
    ['import { y } from "./y.mjs";', 'x.mjs imports ./y.mjs'],
    ['const name = "fs"; process.getBuiltinModule(name);', 'x.mjs imports (computed)'],
    ['const name = "fs"; import(name);', 'x.mjs imports (computed)'],
    ['const home = process.env.HOME;', 'HOME is read but not declared'],
    ['const all = {...process.env};', 'A variable is not read by its name: process.env}'],
    ['load(process.env);', 'A variable is not read by its name: process.env);'],
    ['const value = process.env[name];', 'A variable is not read by its name: process.env[name];'],
    [`const text = "${'x'.repeat(largestDomainBytes)}";`, 'more than 200000'],
    ['\nawait start();', 'awaits at the top'],
  ])('finds %#', (code, problem) => {
    const problems = problemsOf(code);
    expect(problems.join('\n')).toContain(problem);
  });

  test('allows a file of the engine what a registry reads, and a domain a fifth less', () => {
    const problemsOfSize = (name: string, bytes: number) =>
      findBundleProblems(new Map([[name, '/'.repeat(bytes)]]), []);
    expect(largestDomainBytes).toBe(largestScriptBytes * 0.8);
    for (const name of ['engine.mjs', 'engine.auth.mjs']) {
      expect(problemsOfSize(name, largestScriptBytes)).toEqual([]);
      expect(problemsOfSize(name, largestScriptBytes + 1).join()).toContain('250001 bytes, more than 250000');
    }
    for (const name of ['1688-x.queries.mjs', '1688-x.extras.mjs']) {
      expect(problemsOfSize(name, largestDomainBytes)).toEqual([]);
      expect(problemsOfSize(name, largestDomainBytes + 1).join()).toContain('200001 bytes, more than 200000');
    }
  });

  test('compares the variables that are read with those that are declared', () => {
    expect(problemsOf('', ['A_KEY'])).toEqual(['HTTP_PROXY is read but not declared in SKILL.md']);
    expect(problemsOf('', [...declared, 'B_KEY'])).toEqual(['B_KEY is declared in SKILL.md but never read']);
    expect(findBundleProblems(new Map([['x.mjs', 'start();']]), ['A_KEY'])).toHaveLength(1);
  });
});
