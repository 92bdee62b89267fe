import {changesThisMachine, defineOperation, repeatableField, switchField} from '@ali1688/kit';
import {commandName, type Bilingual} from '@ali1688/contracts/errors';
import * as z from 'zod/mini';
import {settleEach} from '../../pieces/settle-each.ts';
import {chooseSkills} from './choose-skills.ts';
import type {OpenSkills} from './list.ts';
import {skillNames, skillTargetFlags} from './skill-fields.ts';
import {skillTexts} from './skill-texts.ts';
import type {PlacedSkill} from './skills-port.ts';
import {targetWords} from './target-words.ts';

const actions = {
  created: {en: 'created', zh: '已新建'},
  updated: {en: 'updated', zh: '已更新'},
  unchanged: {en: 'unchanged', zh: '无需更改'},
  replaced: {en: 'replaced', zh: '已替换'},
} as const satisfies Record<PlacedSkill['action'], Bilingual>;

const command = commandName('skills install');

/** Copies skills of the plugins into the folders of agents. */
export const skillsInstall = (open: OpenSkills) =>
  defineOperation({
    topic: 'skills',
    name: 'install',
    summary: {en: 'Install or update skills for agents.', zh: '为智能体安装或更新技能。'},
    description: {
      en: 'Copies whole skill folders; an installed one is updated in place. What you changed, what came from elsewhere and what is newer is left alone without --force. With --dry-run nothing is written. If a part fails the exit status is 7 and error.checks lists what was done.',
      zh: '整体复制技能目录，已安装的会就地更新。您改动过的、来自其他途径的或版本较新的内容，不加 --force 不会被覆盖。--dry-run 不写入任何内容。部分失败时退出码为 7，error.checks 列出各项结果。',
    },
    effects: changesThisMachine,
    apis: [],
    parts: {skills: open},
    input: {
      name: repeatableField(skillNames),
      all: switchField({summary: {en: 'All skills.', zh: '全部技能。'}}),
      ...skillTargetFlags,
    },
    positional: ['name'],
    oneOf: {
      inputs: ['name', 'all'],
      missing: skillTexts.namesMissing(command),
      several: skillTexts.namesAndAll(command),
    },
    examples: [
      {args: '1688-ranking', text: {en: 'For the one agent in use here', zh: '为此处唯一在用的智能体安装'}},
      {
        args: '--all --agent claude-code --agent agents --global',
        text: {en: 'All skills, for all projects', zh: '全部技能，供所有项目使用'},
      },
    ],
    output: () =>
      z.object({
        installed: z.array(
          z.object({
            name: z.string(),
            version: z.optional(z.string()),
            agent: z.optional(z.string()),
            path: z.string(),
            files: z.array(z.string()),
            action: z.string(),
          }),
        ),
      }),
    layout: {
      rows: 'installed',
      columns: [
        {field: 'name', header: {en: 'Skill', zh: '技能'}},
        {field: 'version', header: {en: 'Version', zh: '版本'}},
        {field: 'action', header: {en: 'Action', zh: '操作'}},
        {field: 'path', type: 'name', header: {en: 'Path', zh: '路径'}},
      ],
    },
    dryRunNote: skillTexts.dryRun,
    async run(context, {name: names, all: isAll, force: isForced, ...flags}) {
      const skills = await context.parts.skills;
      const words = ['skills install', ...(isAll ? ['--all'] : names)].join(' ');
      const {choice, forcedCommand} = targetWords(words, flags);
      const chosen = chooseSkills(await skills.available(), isAll ? 'all' : names);
      const targets = await skills.targets(choice);
      const options = {isForced, isDryRun: context.isDryRun, forcedCommand};
      const pieces = chosen.flatMap((skill) =>
        targets.map((target) => ({
          label: `${skill.name} ${target.agent ?? target.folder}`,
          async work() {
            const {path, files, action} = await skills.place(skill, target, options);
            const {agent} = target;
            return {name: skill.name, version: skill.version, agent, path, files: [...files], action};
          },
          describe: ({path, action}: {path: string; action: PlacedSkill['action']}) => ({
            en: `${actions[action].en}: ${path}`,
            zh: `${actions[action].zh}：${path}`,
          }),
        })),
      );
      return {installed: [...(await settleEach(pieces, context.language))]};
    },
  });
