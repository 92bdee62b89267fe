import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

const trigger = z.strictObject({query: text, should_trigger: z.boolean()});

const expectation = z.strictObject({
  /** Keys of the JSON document with dots between them; a number takes an element of a list. */
  path: text,
  equals: z.optional(z.unknown()),
  /** Exact number of elements. */
  length: z.optional(z.number()),
  /** Smallest number of elements. */
  minimum: z.optional(z.number()),
  /** A regular expression with the flag `u`. */
  matches: z.optional(text),
  /** The key by whose numbers the list is in order. */
  ascending: z.optional(text),
  absent: z.optional(z.literal(true)),
});

const check = z.strictObject({
  /** Words behind the script's name. */
  command: text,
  faults: z.optional(z.array(z.looseObject({kind: text}))),
  exit_code: z.number(),
  expect: z.array(expectation).check(z.minLength(1)),
});

const task = z.strictObject({
  id: text,
  prompt: text,
  expected_output: text,
  files: z.array(z.string()),
  /** Sentences for a grader. */
  assertions: z.array(text).check(z.minLength(1)),
  /** What a program can look at; the commands that a good answer needs. */
  checks: z.array(check).check(z.minLength(1)),
});

const evaluations = z.strictObject({skill_name: text, evals: z.array(task).check(z.minLength(3))});

/** A request, and whether the skill should be taken up for it. */
export type Trigger = z.output<typeof trigger>;
/** What a value of the answer has to be. */
export type Expectation = z.output<typeof expectation>;
/** A command of a task with what it has to answer. */
export type TaskCheck = z.output<typeof check>;
/** A task for a model, with what can be checked without one. */
export type Task = z.output<typeof task>;

/** The evaluations of one skill. */
export type SkillEvaluations = {readonly triggers: readonly Trigger[]; readonly tasks: readonly Task[]};

/** Folder of the evaluations of a skill, relative to the root: `1688-ranking` belongs to `plugin-ranking`. */
export function evaluationFolder(skill: string): string {
  return `packages/plugin-${skill.replace(/^1688-/, '')}/evals`;
}

/**
 * Reads `trigger.json` and `evals.json` of a skill.
 *
 * @throws Error when a file is missing or has another form
 */
export async function readEvaluations(root: string, skill: string): Promise<SkillEvaluations> {
  const folder = evaluationFolder(skill);
  const triggers = z.array(trigger).parse(await readJson(join(root, folder, 'trigger.json')));
  const {skill_name: name, evals} = evaluations.parse(await readJson(join(root, folder, 'evals.json')));
  if (name !== skill) throw new Error(`${folder}/evals.json is about ${name}.`);
  return {triggers, tasks: evals};
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
