import {parseSync, Visitor} from 'rolldown/utils';

/**
 * What a TypeScript or JavaScript file imports, each as it is written, e.g. `@ali1688/contracts/errors`; undefined
 * for an `import(…)` or a `require` of a computed name. Types and re-exports count.
 *
 * @param path decides the language by its ending, and stands in the error
 * @throws Error when the text does not parse
 */
export function importedSpecifiers(path: string, text: string): readonly (string | undefined)[] {
  const parsed = parseSync(path, text);
  const [failure] = parsed.errors;
  if (failure !== undefined) throw new Error(`${path} does not parse: ${failure.message}`);
  const specifiers: (string | undefined)[] = [];
  const add = ({source}: {readonly source: Written | null}): void => {
    if (source !== null) specifiers.push(writtenName(source));
  };
  new Visitor({
    ImportDeclaration: add,
    ExportNamedDeclaration: add,
    ExportAllDeclaration: add,
    TSImportType: add,
    ImportExpression: add,
    CallExpression({callee, arguments: [first]}) {
      if (callee.type === 'Identifier' && callee.name === 'require' && first !== undefined)
        add({source: first});
    },
  }).visit(parsed.program);
  return specifiers;
}

type Written = {readonly type: string; readonly value?: unknown};

function writtenName({type, value}: Written): string | undefined {
  return type === 'Literal' && typeof value === 'string' ? value : undefined;
}
