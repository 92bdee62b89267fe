import {environmentVariables} from '@ali1688/kit/script';
import {describe, expect, test} from 'vitest';
import {fillMarkers, fillNames} from '../../src/skills/fill-markers.ts';
import {stampFrontmatter} from '../../src/skills/frontmatter.ts';
import {marketplaceText} from '../../src/skills/marketplace.ts';

const marked = 'a\n<!-- generated:tables -->\nold\ntext\n<!-- /generated:tables -->\nb\n';

describe('fillMarkers', () => {
  test('replaces what stands between the marks and nothing else', () => {
    const filled = 'a\n<!-- generated:tables -->\nnew\n<!-- /generated:tables -->\nb\n';
    expect(fillMarkers('SKILL.md', marked, {tables: 'new'})).toBe(filled);
    expect(fillMarkers('SKILL.md', filled, {tables: 'new'})).toBe(filled);
    const empty = '<!-- generated:tables -->\n<!-- /generated:tables -->';
    expect(fillMarkers('SKILL.md', empty, {tables: 'new'})).toContain('\nnew\n');
  });

  test('names a mark that nothing is generated for', () => {
    expect(() => fillMarkers('SKILL.md', marked, {})).toThrow('SKILL.md asks for generated:tables');
  });

  test.each([
    '<!-- generated:tables -->\nold\n',
    'old\n<!-- /generated:tables -->',
    '<!-- generated:tables -->\nold\n<!-- /generated:others -->',
  ])('refuses a part without its other mark (%#)', (text) => {
    expect(() => fillMarkers('SKILL.md', text, {tables: 'new'})).toThrow('SKILL.md');
  });
});

test('fillNames replaces known names and refuses others', () => {
  expect(fillNames('x.md', 'node {{script}}', {script: 'a.mjs'})).toBe('node a.mjs');
  expect(() => fillNames('x.md', '{{scrip}}', {script: 'a.mjs'})).toThrow('x.md uses {{scrip}}');
});

describe('stampFrontmatter', () => {
  const source = '---\nname: x\nmetadata:\n  version: "0.0.0"\n  openclaw:\n    emoji: "📈"\n---\n\n# X\n';

  test('writes the version and every variable that is read', () => {
    const text = stampFrontmatter('SKILL.md', source, '1.2.3');
    expect(text).toContain('  version: "1.2.3"\n');
    const names = [...text.matchAll(/^ {6}- name: (\w+)\n {8}required: false\n {8}description: [^\n]+\.$/gm)];
    expect(names.map(([, name]) => name)).toEqual(Object.keys(environmentVariables));
    expect(text.endsWith('\n---\n\n# X\n')).toBe(true);
  });

  test.each(['# X\n', '---\nname: x\n---\n', source.replace('  openclaw:\n', '')])(
    'refuses a text without what it stamps (%#)',
    (text) => {
      expect(() => stampFrontmatter('SKILL.md', text, '1.2.3')).toThrow('SKILL.md');
    },
  );
});

test('the marketplace file lists each skill as a plugin of its own', () => {
  const text = marketplaceText([{skill: '1688-x', version: '1.2.3', summary: 'Does x.'}]);
  expect(JSON.parse(text)).toMatchObject({
    plugins: [{name: '1688-x', version: '1.2.3', source: './skills/1688-x', strict: false, skills: ['./']}],
  });
});
