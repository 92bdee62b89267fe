import {temporaryFolder} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {findAnswerProblems} from '../../src/evaluate/answer-problems.ts';
import {measureOverlaps} from '../../src/evaluate/description-overlap.ts';
import {evaluateSkills} from '../../src/evaluate/evaluate-skills.ts';
import {splitWords} from '../../src/evaluate/split-words.ts';
import {findTriggerProblems} from '../../src/evaluate/trigger-problems.ts';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';
import {goodSkill} from '../skills/good-skill.ts';
import {writeTree} from '../write-tree.ts';
import {fixtureScript} from './fixture-script.ts';

const name = '1688-ranking';
const triggers = Array.from({length: 20}, (_, index) => ({
  query: `request ${index}`,
  should_trigger: index % 2 === 0,
}));

function taskOf(id: string, command: string, expectations: readonly object[], exitCode = 0) {
  return {
    id,
    prompt: 'p',
    expected_output: 'o',
    files: [],
    assertions: ['a'],
    checks: [{command, exit_code: exitCode, expect: expectations}],
  };
}

const goodTasks = [
  taskOf('list', 'top-list 1111 --limit 2', [{path: 'data.items', length: 2}]),
  taskOf('order', 'top-list 1111', [{path: 'data.items', ascending: 'sort'}]),
  taskOf('no category', 'top-list', [{path: 'error.code', equals: 'CATEGORY_REQUIRED'}], 2),
];

/** Evaluates a repository with one skill, whose SKILL.md prints `lines` too. */
async function evaluate(lines: readonly string[], tasks: readonly object[] = goodTasks) {
  await using folder = await temporaryFolder();
  const files = goodSkill(name);
  await writeTree(folder.path, {
    [`skills/${name}/SKILL.md`]: `${files['SKILL.md'] ?? ''}\n${lines.join('\n')}\n`,
    [`skills/${name}/scripts/${name}.mjs`]: fixtureScript,
    'packages/plugin-ranking/evals/trigger.json': triggers,
    'packages/plugin-ranking/evals/evals.json': {skill_name: name, evals: tasks},
  });
  return await evaluateSkills(folder.path);
}

const script = `node SKILL_DIR/scripts/${name}.mjs`;

test('a skill whose texts and tasks are right has no problem, and everything is counted', async () => {
  const lines = [
    `\`${script} top-list CATEGORY_ID --limit N\``,
    `${script} top-list # all categories`,
    `Run \`${script} auth login --no-save-secret\` once.`,
    '| 热卖榜 | `top-list 1111 --type hot` | and `top-list` alone, and `auth …` |',
  ];
  expect(await evaluate(lines)).toMatchObject({skills: 1, commands: 6, tasks: 3, requests: 20, problems: []});
});

describe('a printed command is refused', () => {
  test.each([
    ['with an unknown flag', 'top-list 1111 --sort price', 'no flag --sort'],
    ['with an unknown operation', 'top-lists 1111', 'no operation top-lists'],
    ['that needs a shell', 'top-list 1111 | jq .data', 'needs a shell'],
    ['whose flag the help of auth does not know', 'auth login --token', 'does not know --token'],
  ])('%s', async (_case, line, problem) => {
    const {problems} = await evaluate([`${script} ${line}`]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });
});

describe('a task fails', () => {
  test.each([
    ['by its exit code', taskOf('t', 'top-list', [{path: 'ok', equals: true}]), 'ended with 2 instead of 0'],
    [
      'by its data',
      taskOf('t', 'top-list 1111', [{path: 'data.categoryId', equals: '1'}]),
      'should be "1", but is "1111"',
    ],
    [
      'by an answer without JSON',
      taskOf('t', 'auth --help', [{path: 'ok', equals: true}]),
      'printed no JSON',
    ],
  ])('%s', async (_case, task, problem) => {
    const {problems} = await evaluate([], [task, ...goodTasks.slice(1)]);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  test('by a form that nobody can read', async () => {
    await expect(evaluate([], [{...goodTasks[0], checks: []}, ...goodTasks.slice(1)])).rejects.toThrow(
      'checks',
    );
  });
});

test('the skills of this repository have evaluations without a problem', async () => {
  const {skills, commands, tasks, problems} = await evaluateSkills(repositoryRoot);
  expect(problems).toEqual([]);
  expect(skills).toBeGreaterThan(0);
  expect(commands).toBeGreaterThan(10 * skills);
  expect(tasks).toBeGreaterThanOrEqual(3 * skills);
}, 120_000);

test('a text of the scaffold that nobody replaced is a problem', async () => {
  const {problems} = await evaluate(
    [],
    [{...goodTasks[0], prompt: 'REPLACE: a task'}, ...goodTasks.slice(1)],
  );
  expect(problems).toEqual([`packages/plugin-ranking/evals still has texts that begin with REPLACE:`]);
});

test('a wrong command in a table of examples is a problem', async () => {
  const {problems} = await evaluate(['| 热卖榜 | `top-list 1111 --sort x` |']);
  expect(problems).toEqual([expect.stringContaining('no flag --sort')]);
});

test('a skill that does not exist cannot be evaluated alone', async () => {
  await expect(evaluateSkills(repositoryRoot, ['1688-nothing'])).rejects.toThrow('no skill 1688-nothing');
});

test('a repository without skills has a problem', async () => {
  await using folder = await temporaryFolder();
  expect((await evaluateSkills(folder.path)).problems).toEqual(['There is no skill under skills.']);
});

test.each([
  [{path: 'a', equals: 1}, []],
  [{path: 'a', equals: 2}, ['a should be 2, but is 1']],
  [{path: 'list', length: 2}, []],
  [{path: 'list', length: 3}, ['list should have 3 elements, but is [{"n":1},{"n":3}]']],
  [{path: 'list', minimum: 3}, ['list should have 3 elements or more, but is [{"n":1},{"n":3}]']],
  [{path: 'list', ascending: 'n'}, []],
  [{path: 'list', ascending: 'm'}, ['list should be in order of m, but is [{"n":1},{"n":3}]']],
  [{path: 'list.1.n', equals: 3}, []],
  [{path: 'text', matches: '^鞋'}, []],
  [{path: 'text', matches: '^x'}, ['text should match ^x, but is "鞋子"']],
  [{path: 'none', absent: true as const}, []],
  [{path: 'a', absent: true as const}, ['a should be absent, but is 1']],
  [{path: 'none', matches: '.'}, ['none should match ., but is absent']],
  [{path: 'a'}, ['a should be something, but is 1']],
])('%j gives %j', (expectation, problems) => {
  const answer = {a: 1, text: '鞋子', list: [{n: 1}, {n: 3}]};
  expect(findAnswerProblems(answer, [expectation])).toEqual(problems);
});

test.each([
  ['top-list 1111', ['top-list', '1111']],
  [`search 'a b' "c d"`, ['search', 'a b', 'c d']],
  ['search 鞋 # a comment', ['search', '鞋']],
  ['--fields=a,b.c', ['--fields=a,b.c']],
])('%s is split into %j', (line, words) => {
  expect(splitWords(line)).toEqual(words);
});

test.each(['a | b', 'a > b', 'a $X', 'a `b`', `a 'b`, 'a && b'])('%s is not split', (line) => {
  expect(() => splitWords(line)).toThrow('needs a shell');
});

test.each([
  [{[name]: triggers}, []],
  [{[name]: triggers.slice(2)}, [`${name} has 18 requests; 20 are wanted`]],
  [
    {[name]: triggers.map(({query}) => ({query, should_trigger: true}))},
    [`${name} has 20 of 20 requests that should trigger it`],
  ],
  [{[name]: [...triggers, ...triggers.slice(0, 1)]}, [`${name} has the request "request 0" twice`]],
  [
    {
      [name]: triggers,
      other: triggers.map(({query, ...rest}, index) => ({
        ...rest,
        query: index === 0 ? query : `other ${index}`,
      })),
    },
    [`${name} and other both claim the request "request 0"`],
  ],
])('trigger lists are checked (%#)', (lists, problems) => {
  expect(findTriggerProblems(new Map(Object.entries(lists)))).toEqual(problems);
});

test('descriptions overlap by their pairs of characters, the most alike first', () => {
  const overlaps = measureOverlaps(
    new Map([
      ['a', '热卖榜单'],
      ['b', '热卖榜，单！'],
      ['c', '类目树'],
    ]),
  );
  expect(overlaps).toEqual([
    {skills: ['a', 'b'], share: 1},
    {skills: ['a', 'c'], share: 0},
    {skills: ['b', 'c'], share: 0},
  ]);
});
