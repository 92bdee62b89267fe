import type {Trigger} from './evaluation-files.ts';

const fewest = 20;
/** Near misses say as much about a description as its own requests do. */
const smallestShare = 0.4;

/** What is wrong with the form of the trigger lists, by skill. Whether a description triggers is another matter. */
export function findTriggerProblems(lists: ReadonlyMap<string, readonly Trigger[]>): readonly string[] {
  const problems: string[] = [];
  const claims = new Map<string, string[]>();
  for (const [skill, triggers] of lists) {
    const wanted = triggers.filter(({should_trigger: isWanted}) => isWanted);
    const share = wanted.length / triggers.length;
    if (triggers.length < fewest)
      problems.push(`${skill} has ${triggers.length} requests; ${fewest} are wanted`);
    if (!(share >= smallestShare && share <= 1 - smallestShare))
      problems.push(`${skill} has ${wanted.length} of ${triggers.length} requests that should trigger it`);
    const queries = triggers.map(({query}) => query.trim());
    const twice = queries.filter((query, index) => queries.indexOf(query) !== index);
    problems.push(...twice.map((query) => `${skill} has the request "${query}" twice`));
    for (const {query} of wanted) claims.set(query.trim(), [...(claims.get(query.trim()) ?? []), skill]);
  }
  for (const [query, skills] of claims) {
    if (new Set(skills).size > 1) problems.push(`${skills.join(' and ')} both claim the request "${query}"`);
  }
  return problems;
}
