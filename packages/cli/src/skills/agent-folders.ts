import {join} from 'node:path';
import {skillAgents, type SkillAgent} from '../operations/skills/skill-agents.ts';
import {lookThrough} from './look-at.ts';

/** Where an agent looks for skills, of a project and of a user. */
type AgentFolders = {
  readonly project: string;
  readonly user: string;
  /** Folders whose presence tells that the agent is used there. */
  readonly projectSign?: string;
  readonly userSign: string;
};

/** skills.md section 9. A folder `skills` alone is too usual a name to tell that OpenClaw is used. */
const agentFolders: Readonly<Record<SkillAgent, AgentFolders>> = {
  'claude-code': {
    project: '.claude/skills',
    user: '.claude/skills',
    projectSign: '.claude',
    userSign: '.claude',
  },
  agents: {project: '.agents/skills', user: '.agents/skills', projectSign: '.agents', userSign: '.agents'},
  codex: {project: '.agents/skills', user: '.agents/skills', projectSign: '.codex', userSign: '.codex'},
  cursor: {project: '.cursor/skills', user: '.cursor/skills', projectSign: '.cursor', userSign: '.cursor'},
  gemini: {project: '.gemini/skills', user: '.gemini/skills', projectSign: '.gemini', userSign: '.gemini'},
  opencode: {
    project: '.opencode/skills',
    user: '.config/opencode/skills',
    projectSign: '.opencode',
    userSign: '.config/opencode',
  },
  openclaw: {project: 'skills', user: '.openclaw/skills', userSign: '.openclaw'},
};

/** The two places of a run. */
export type SkillPlaces = {
  /** The working folder. */
  readonly project: string;
  /** The user's own folder. */
  readonly user: string;
};

/** Which of the two places. */
export type SkillScope = keyof SkillPlaces;

/** Where an agent looks for skills: the place and the path below it. */
export type AgentFolder = {
  readonly agent: SkillAgent;
  readonly scope: SkillScope;
  readonly base: string;
  readonly below: string;
};

/** The folder of an agent in one of the two places, whether it is there or not. */
export function agentFolder(agent: SkillAgent, scope: SkillScope, places: SkillPlaces): AgentFolder {
  return {agent, scope, base: places[scope], below: agentFolders[agent][scope]};
}

/** The folders of all agents in one place; agents that share one are named by the first of them. */
export function allAgentFolders(scope: SkillScope, places: SkillPlaces): readonly AgentFolder[] {
  return oncePerFolder(skillAgents.map((agent) => agentFolder(agent, scope, places)));
}

/** The folders of the agents that are used in a place, as far as it shows. */
export function presentAgentFolders(scope: SkillScope, places: SkillPlaces): readonly AgentFolder[] {
  const present = skillAgents.filter((agent) => {
    const {projectSign, userSign} = agentFolders[agent];
    const sign = scope === 'project' ? projectSign : userSign;
    return sign !== undefined && isFolder(join(places[scope], sign));
  });
  return oncePerFolder(present.map((agent) => agentFolder(agent, scope, places)));
}

/** A list in which no folder comes twice. */
export function oncePerFolder(folders: readonly AgentFolder[]): readonly AgentFolder[] {
  return folders.filter(
    ({base, below}, index) =>
      folders.findIndex((other) => other.base === base && other.below === below) === index,
  );
}

function isFolder(path: string): boolean {
  return lookThrough(path)?.isDirectory() ?? false;
}
