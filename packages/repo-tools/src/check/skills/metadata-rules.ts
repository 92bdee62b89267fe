import type {Frontmatter} from '@ali1688/cli/frontmatter';
import {declaredVariables, openclawOf} from '../../skills/frontmatter.ts';
import {isRecord} from '@ali1688/contracts/json';

/** What is wrong with `metadata` (skills.md sections 2 and 11). */
export function findMetadataProblems(frontmatter: Frontmatter): readonly string[] {
  const problems: string[] = [];
  if (!/^ {2}version: "\d+\.\d+\.\d+(?:-[\w.]+)?"$/m.test(frontmatter.source))
    problems.push('has no version in quotes in its metadata');
  const {requires, primaryEnv, envVars} = openclawOf(frontmatter);
  const bins: unknown = isRecord(requires) ? requires['bins'] : undefined;
  if (!Array.isArray(bins) || !bins.includes('node'))
    problems.push('does not require node in metadata.openclaw');
  if (isRecord(requires) && 'env' in requires) {
    problems.push('has requires.env, which hides the skill until the variable exists');
  }
  const declared = declaredVariables(frontmatter);
  if (declared.length === 0) problems.push('declares no environment variable');
  if (typeof primaryEnv !== 'string' || !declared.includes(primaryEnv))
    problems.push('has a primaryEnv that is not among its envVars');
  const twice = declared.filter((name, index) => declared.indexOf(name) !== index);
  problems.push(...twice.map((name) => `declares ${name} twice`));
  return [...problems, ...findEntryProblems(Array.isArray(envVars) ? envVars : [])];
}

function findEntryProblems(entries: readonly unknown[]): readonly string[] {
  return entries.flatMap((entry) => {
    const {name, required, description} = isRecord(entry) ? entry : {};
    const label = `declares ${typeof name === 'string' ? name : 'a variable without name'}`;
    const problems: string[] = [];
    // None is needed once somebody has logged in.
    if (required !== false) problems.push(`${label} without required: false`);
    if (typeof description !== 'string' || description.trim() === '')
      problems.push(`${label} without description`);
    return problems;
  });
}
