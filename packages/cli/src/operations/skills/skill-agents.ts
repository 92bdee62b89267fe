/** Agents whose skill folders are known (skills.md section 9). `agents` is the folder that several of them share. */
export const skillAgents = [
  'claude-code',
  'agents',
  'codex',
  'cursor',
  'gemini',
  'opencode',
  'openclaw',
] as const;

/** Name of an agent, as `--agent` takes it. */
export type SkillAgent = (typeof skillAgents)[number];

/** Whether a word is the name of a known agent. */
export function isSkillAgent(word: string): word is SkillAgent {
  return skillAgents.some((agent) => agent === word);
}
