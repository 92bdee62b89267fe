/** The variables that the script of {@link goodSkill} reads. */
const variables = ['ALI1688_APP_KEY', 'ALI1688_APP_SECRET', 'ALI1688_REFRESH_TOKEN', 'HTTPS_PROXY', 'LANG'];

/** A description that every validator accepts. */
export const goodDescription =
  '查询1688商品榜单和类目热搜词 (Alibaba 1688 best-seller rankings and trending search words). Use when the user asks for 1688热卖榜、好价榜、热搜词、爆款, or which products rank on top in a 1688 category. Not for keyword product search or placing orders.';

const steps = Array.from(
  {length: 40},
  (_, index) => `- Step ${index + 1}: read the answer of the command before the next one is sent.`,
);

/** Files of a skill folder without any fault, by path relative to the folder. */
export function goodSkill(name = '1688-ranking', description = goodDescription): Record<string, string> {
  return {
    'SKILL.md': `---
name: ${name}
description: ${description}
license: MIT-0
compatibility: Requires Node.js 20.19 or newer and network access to gw.open.1688.com. Needs an account of the 1688 open platform.
metadata:
  version: "0.1.0"
  openclaw:
    emoji: "📈"
    primaryEnv: ALI1688_REFRESH_TOKEN
    requires:
      bins:
        - node
    envVars:
${variables.map((variable) => `      - name: ${variable}\n        required: false\n        description: One of the settings of the suite.`).join('\n')}
---

# ${name}

榜单与热搜词。Rankings and search words of 1688, by category.

## Usage

Replace \`SKILL_DIR\` with the folder that holds this SKILL.md. The script works from any working directory.

\`\`\`sh
node SKILL_DIR/scripts/${name}.mjs top-list 1111 --type hot --limit 20
\`\`\`

## Operations

<!-- generated:operations -->

- \`top-list\` shows the ranked products of a category.

<!-- /generated:operations -->

## Workflow

${steps.join('\n')}

## Errors

- Exit code 3: read [references/auth.md](references/auth.md).

## Examples

- 用户问“女鞋热卖榜”: \`node SKILL_DIR/scripts/${name}.mjs top-list 1111 --type hot\`

## Data and credentials

- Nothing is printed that is secret.
- No process is started.
`,
    'LICENSE.txt': 'MIT No Attribution\n',
    'references/auth.md': '# Authorization\n\nRun the script with `auth login`.\n',
    [`scripts/${name}.mjs`]: `const source = process.env;
const values = [${variables.map((variable) => `source["${variable}"] || source["${variable.toLowerCase()}"]`).join(', ')}];
console.log(JSON.stringify({ok: values.length > 0}));
`,
  };
}

/** The marketplace file for skills of these names. */
export function goodMarketplace(...names: readonly string[]): object {
  return {
    name: 'ali1688',
    owner: {name: 'ali1688'},
    description: 'Agent skills for the 1688 open platform.',
    plugins: names.map((name) => ({
      name,
      version: '0.1.0',
      description: `The skill ${name}.`,
      source: `./skills/${name}`,
      strict: false,
      skills: ['./'],
    })),
  };
}

/** A repository that holds one good skill with some of its files changed; `undefined` leaves a file out. */
export function repositoryWith(
  changes: Readonly<Record<string, string | undefined>>,
  name = '1688-ranking',
): Record<string, string | object> {
  const files = {...goodSkill(name), ...changes};
  const kept = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    '.claude-plugin/marketplace.json': goodMarketplace(name),
    ...Object.fromEntries(kept.map(([path, text]) => [`skills/${name}/${path}`, text])),
  };
}

/** The SKILL.md of the good skill with one text replaced, which must be in it. */
export function changedSkill(search: string, replacement: string): string {
  const text = goodSkill()['SKILL.md'] ?? '';
  if (!text.includes(search)) throw new Error(`The good skill does not hold ${search}`);
  return text.replace(search, () => replacement);
}
