import {importedSpecifiers} from '../workspace/imported-specifiers.ts';

/** A registry reads no file of 256 KiB or more, and what is not read is not trusted; some room is kept. */
export const largestScriptBytes = 250_000;

/** What a domain says of itself leaves a fifth of that free, for the next operations of its topic. */
export const largestDomainBytes = 200_000;

/** Files of the engine, which are the same in every skill: `engine.mjs`, `engine.auth.mjs`. */
export function isEngineFile(name: string): boolean {
  return /^engine(?:\.[a-z]+)?\.mjs$/.test(name);
}

/** Texts that have no business in a skill script, and why. */
const forbidden: readonly {readonly pattern: RegExp; readonly reason: string}[] = [
  {pattern: /\bnew Function\b/, reason: 'makes code from text'},
  {pattern: /(?<![\w.$])eval\(/, reason: 'makes code from text'},
  {pattern: /\bchild_process\b/, reason: 'starts processes'},
  {pattern: /\bworker_threads\b/, reason: 'starts threads'},
  {pattern: /(?<![\w.$])fetch\(/, reason: 'sends past the transport'},
  {pattern: /@oclif\/|\bundici\b/, reason: 'belongs to the CLI'},
  {pattern: /\bnpm (?:install|i) /, reason: 'installs something'},
  {pattern: /^await\b/m, reason: 'awaits at the top, so that its parts would wait for each other'},
];

/**
 * What is wrong with the files of one skill script: texts that scanners and readers object to, imports of
 * anything but Node.js and its own parts, files too large to be read, variables read but not declared.
 *
 * @param files of `scripts/`, by name
 * @param declared names of variables in the frontmatter
 */
export function findBundleProblems(
  files: ReadonlyMap<string, string>,
  declared: readonly string[],
): readonly string[] {
  const names = new Set(files.keys());
  const problems = [...files].flatMap(([name, code]) => [
    ...sizeProblems(name, code),
    ...forbidden
      .filter(({pattern}) => pattern.test(code))
      .map(({pattern, reason}) => `${name} holds ${pattern.source}: it ${reason}`),
    ...importProblems(name, code, names),
  ]);
  return [...problems, ...variableProblems([...files.values()].join('\n'), declared)];
}

function sizeProblems(name: string, code: string): readonly string[] {
  const bytes = Buffer.byteLength(code);
  const most = isEngineFile(name) ? largestScriptBytes : largestDomainBytes;
  if (bytes <= most) return [];
  return [`${name} has ${bytes} bytes, more than ${most}; load what is seldom needed by import()`];
}

function importProblems(name: string, code: string, names: ReadonlySet<string>): readonly string[] {
  const specifiers = importedSpecifiers(name, code).map((specifier) => specifier ?? '(computed)');
  const builtins = [...code.matchAll(/getBuiltinModule\(([^)]*)\)/g)].map(([, argument = '']) =>
    /^"[^"]*"$/.test(argument) ? argument.slice(1, -1) : '(computed)',
  );
  const isOwn = (specifier: string): boolean => names.has(specifier.replace(/^\.\//, ''));
  return [
    ...specifiers.filter((specifier) => !specifier.startsWith('node:') && !isOwn(specifier)),
    ...builtins.filter((specifier) => !specifier.startsWith('node:')),
  ].map((specifier) => `${name} imports ${specifier}; only node: modules and its own parts are there`);
}

/** A variable as a reader and a scanner see it: `process.env.NAME` or `process.env["NAME"]`. */
const readByName = /process\.env(?:\.([A-Za-z_]\w*)|\["(\w+)"\])/g;

/**
 * Variables are read one by one, each by its name; `process.env` is handed to nobody. Names count in upper
 * case: a proxy variable is declared once, in capitals, and that it is read in lower case as well is said by
 * the text of SKILL.md alone, not seen here.
 */
function variableProblems(code: string, declared: readonly string[]): readonly string[] {
  const names = [...code.matchAll(readByName)].map(([, dotted, quoted]) => dotted ?? quoted ?? '');
  const read = [...new Set(names.map((name) => name.toUpperCase()))];
  const whole = [...code.replaceAll(readByName, '').matchAll(/\bprocess\.env\b[^\n]*/g)].map(([use]) => use);
  return [
    ...whole.map((use) => `A variable is not read by its name: ${use}`),
    ...read
      .filter((name) => !declared.includes(name))
      .map((name) => `${name} is read but not declared in SKILL.md`),
    ...declared
      .filter((name) => !read.includes(name))
      .map((name) => `${name} is declared in SKILL.md but never read`),
  ];
}
