import {parseSync, Visitor} from 'rolldown/utils';

/** One place where a file names another module. */
export type SourceImport = {
  /** As written, e.g. `@ali1688/contracts/errors`; undefined for an `import(…)` of a computed name. */
  readonly specifier: string | undefined;
  /** `import()` instead of a declaration. */
  readonly isDynamic: boolean;
  /**
   * `import type` or `export type`, erased when compiled. Braces with nothing but types in them are
   * not: under `verbatimModuleSyntax` the module is still loaded.
   */
  readonly isType: boolean;
};

/** What the boundary rules need to know of one file. */
export type SourceFacts = {
  readonly imports: readonly SourceImport[];
  /** Names used anywhere as an identifier, names of properties included. */
  readonly identifiers: ReadonlySet<string>;
};

/**
 * Parses a TypeScript or JavaScript file. A re-export and a `require` count as imports.
 *
 * @param path decides the language by its ending, and stands in the error
 * @throws Error when the text does not parse
 */
export function readSourceFacts(path: string, text: string): SourceFacts {
  const parsed = parseSync(path, text);
  const [failure] = parsed.errors;
  if (failure !== undefined) throw new Error(`${path} does not parse: ${failure.message}`);
  const imports: SourceImport[] = [];
  const identifiers = new Set<string>();
  const declare = (source: {value: string} | null, kind: string | undefined) => {
    if (source !== null) imports.push({specifier: source.value, isDynamic: false, isType: kind === 'type'});
  };
  new Visitor({
    Identifier: (node) => void identifiers.add(node.name),
    ImportDeclaration: (node) => declare(node.source, node.importKind),
    ExportNamedDeclaration: (node) => declare(node.source, node.exportKind),
    ExportAllDeclaration: (node) => declare(node.source, node.exportKind),
    TSImportType: (node) => declare(node.source, 'type'),
    ImportExpression: ({source}) => void imports.push(loadedAtRunTime(source, true)),
    CallExpression: ({callee, arguments: [first]}) => {
      if (callee.type !== 'Identifier' || callee.name !== 'require' || first === undefined) return;
      imports.push(loadedAtRunTime(first, false));
    },
  }).visit(parsed.program);
  return {imports, identifiers};
}

function loadedAtRunTime(source: {type: string; value?: unknown}, isDynamic: boolean): SourceImport {
  const specifier = source.type === 'Literal' && typeof source.value === 'string' ? source.value : undefined;
  return {specifier, isDynamic, isType: false};
}
