import type {Bilingual} from '@ali1688/contracts/errors';
import type {SkillAgent} from './skill-agents.ts';

/** A skill that an installed plugin carries. */
export type AvailableSkill = {
  readonly name: string;
  readonly version: string | undefined;
  readonly description: string | undefined;
  /** Name of the plugin's package. */
  readonly plugin: string;
  /** Whether the plugin belongs to the program and is updated with it. */
  readonly isCore: boolean;
  /** Absolute path of the folder in the plugin. */
  readonly path: string;
};

/**
 * How a skill folder of an agent stands to the plugin's. `older` and `newer` were installed from
 * here and are untouched; `changed` was installed from here and then edited; `foreign` came from
 * somewhere else; `interrupted` lies beside its place, where a killed command left it.
 */
export type SkillState = 'current' | 'older' | 'newer' | 'changed' | 'foreign' | 'interrupted';

/** One way in which a place is not what was installed there. */
export type SkillDifference =
  | {readonly kind: 'changed' | 'added' | 'missing'; readonly file: string}
  /** The place itself is a link to there. */
  | {readonly kind: 'link'; readonly to: string}
  /** The place itself is no folder. */
  | {readonly kind: 'no-folder'}
  /** Nothing stands there; the former folder lies beside it. */
  | {readonly kind: 'interrupted'};

/** A skill folder that an agent reads. */
export type InstalledSkill = {
  readonly name: string;
  readonly agent: SkillAgent | undefined;
  /** Of this project, of this user, or anywhere else that the record knows. */
  readonly scope: 'project' | 'user' | 'elsewhere';
  readonly path: string;
  readonly version: string | undefined;
  readonly state: SkillState;
  /** Empty for a folder that nobody touched. */
  readonly differences: readonly SkillDifference[];
};

/** A folder that holds skill folders. */
export type SkillTarget = {
  readonly agent: SkillAgent | undefined;
  /** Absolute path without links. */
  readonly folder: string;
};

/** Where to install, as the flags say it. */
export type TargetChoice = {
  readonly agents: readonly SkillAgent[];
  readonly dir: string | undefined;
  readonly isGlobal: boolean;
  /** The command up to here, for hints that can be copied. */
  readonly command: string;
};

/** How a folder is changed. */
export type ChangeOptions = {
  /** Whether files that the user changed, that came from elsewhere or that are newer may be replaced. */
  readonly isForced: boolean;
  readonly isDryRun: boolean;
  /** The same command with `--force`, for the hint. */
  readonly forcedCommand: string;
};

/** What happened to one folder. */
export type PlacedSkill = {
  readonly path: string;
  /** Files of the skill, relative to its folder. */
  readonly files: readonly string[];
  readonly action: 'created' | 'updated' | 'unchanged' | 'replaced';
};

/** A folder that was removed. */
export type RemovedSkill = {readonly path: string; readonly files: readonly string[]};

/** How the script of a skill started. */
export type ScriptStart =
  | {readonly kind: 'started'; readonly output: string}
  | {readonly kind: 'failed'; readonly reason: Bilingual}
  | {readonly kind: 'absent'};

/** All that the `skills` commands may reach. Every method throws `Ali1688Error`. */
export type SkillsPort = {
  /** The skills of all plugins, by name. */
  available(): Promise<readonly AvailableSkill[]>;
  /** The skill folders that are there, of this project, of this user and of the record. */
  installed(): Promise<readonly InstalledSkill[]>;
  /** Text of the `SKILL.md` of a skill. */
  read(skill: AvailableSkill): Promise<string>;
  /** Throws `USAGE_INVALID` with the choices when the flags leave it open. */
  targets(choice: TargetChoice): Promise<readonly SkillTarget[]>;
  /** The folders that a skill is to be removed from. Throws `USAGE_INVALID` when it is in none, or the flags leave it open. */
  removalTargets(name: string, choice: TargetChoice): Promise<readonly SkillTarget[]>;
  place(skill: AvailableSkill, target: SkillTarget, options: ChangeOptions): Promise<PlacedSkill>;
  remove(name: string, target: SkillTarget, options: ChangeOptions): Promise<RemovedSkill>;
  /** Starts `scripts/<name>.mjs --version` under the running Node.js, without any credential in its environment. */
  startScript(skill: InstalledSkill): Promise<ScriptStart>;
};
