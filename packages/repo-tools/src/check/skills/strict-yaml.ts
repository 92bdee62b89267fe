import {isNode, parseDocument, visit} from 'yaml';

/** What a strict reader makes of YAML. */
export type StrictYaml = {
  /** Undefined as soon as there is a problem. */
  readonly value: unknown;
  readonly problems: readonly string[];
};

/**
 * Reads YAML as the strictest host does: block style alone, no anchors, aliases, tags or merge
 * keys, no key twice (skills.md sections 2 and 10).
 */
export function readStrictYaml(source: string): StrictYaml {
  const document = parseDocument(source, {uniqueKeys: true});
  const problems = [...document.errors, ...document.warnings].map(({code, message}) => {
    const [firstLine] = message.split('\n');
    return `YAML ${code}: ${firstLine}`;
  });
  visit(document, (_key, node) => {
    if (!isNode(node)) return;
    if ('source' in node && 'resolve' in node) problems.push('YAML alias');
    if ('flow' in node && node.flow) problems.push('YAML flow style; write lists and maps on lines');
    if ('anchor' in node && node.anchor !== undefined) problems.push('YAML anchor');
    if (node.tag !== undefined) problems.push('YAML tag');
  });
  if (/^\s*['"]?<<['"]?\s*:/m.test(source)) problems.push('YAML merge key');
  return {problems, value: problems.length === 0 ? document.toJS() : undefined};
}
