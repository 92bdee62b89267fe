import type {Frontmatter} from '@ali1688/cli/frontmatter';
import {isNode, visit} from 'yaml';
import {textField} from '../../skills/frontmatter.ts';

/** Words that a registry keeps for itself or that say nothing. */
const refusedWords: readonly string[] = ['skill', 'official', 'verified', 'helper', 'utils', 'tools'];

/** What is wrong with form, keys, name, licence and compatibility of a SKILL.md. */
export function findFrontmatterProblems(frontmatter: Frontmatter): readonly string[] {
  const refused = textField(frontmatter, 'name')
    .split('-')
    .filter((word) => refusedWords.includes(word));
  return [
    ...findStyleProblems(frontmatter),
    ...refused.map((word) => `has the refused word ${word} in its name`),
    // Hosts disagree on what it means.
    ...('allowed-tools' in frontmatter.fields ? ['has the key allowed-tools at the top'] : []),
    // ClawHub publishes every skill under this licence.
    ...(textField(frontmatter, 'license') === 'MIT-0' ? [] : ['has another license than MIT-0']),
    ...(textField(frontmatter, 'compatibility').includes('Node.js 20.19')
      ? []
      : ['does not say in compatibility that it needs Node.js 20.19']),
  ];
}

/**
 * What the strictest hosts do not read as YAML does: anything but block style, and a `---` in between,
 * where some split the text.
 */
function findStyleProblems({source, document}: Frontmatter): readonly string[] {
  const problems = source.includes('---') ? ['has --- inside its frontmatter'] : [];
  visit(document, (_key, node) => {
    if (!isNode(node)) return;
    if ('source' in node && 'resolve' in node) problems.push('YAML alias');
    if ('flow' in node && node.flow) problems.push('YAML flow style; write lists and maps on lines');
    if ('anchor' in node && node.anchor !== undefined) problems.push('YAML anchor');
    if (node.tag !== undefined) problems.push('YAML tag');
  });
  return /^\s*['"]?<<['"]?\s*:/m.test(source) ? [...problems, 'YAML merge key'] : problems;
}
