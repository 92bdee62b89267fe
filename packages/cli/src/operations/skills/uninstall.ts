import {Ali1688Error, commandName} from '@ali1688/contracts/errors';
import {changesThisMachine, defineOperation} from '@ali1688/kit';
import * as z from 'zod/mini';
import {settleEach} from '../../pieces/settle-each.ts';
import {findSkill} from './choose-skills.ts';
import type {OpenSkills} from './list.ts';
import {skillNamesField, skillTargetFlags} from './skill-fields.ts';
import {skillTexts} from './skill-texts.ts';
import {targetWords} from './target-words.ts';

/** Removes skills from the folders of agents. */
export const skillsUninstall = (open: OpenSkills) =>
  defineOperation({
    topic: 'skills',
    name: 'uninstall',
    summary: {en: 'Remove installed skills.', zh: '移除已安装的技能。'},
    description: {
      en: 'Removes what was installed from here and is untouched; anything else only with --force. Without --agent and --dir the one agent folder that holds the skill is taken. With --dry-run nothing is removed.',
      zh: '移除由本程序安装且未改动的技能，其他内容需加 --force。不带 --agent 与 --dir 时，取唯一含有该技能的智能体目录。--dry-run 不移除任何内容。',
    },
    effects: changesThisMachine,
    apis: [],
    parts: {skills: open},
    input: {name: {...skillNamesField, isNeeded: true}, ...skillTargetFlags},
    positional: ['name'],
    examples: [
      {args: '1688-ranking', text: {en: 'Remove a skill from this project', zh: '从当前项目移除技能'}},
    ],
    output: () =>
      z.object({
        removed: z.array(
          z.object({
            name: z.string(),
            agent: z.optional(z.string()),
            path: z.string(),
            files: z.array(z.string()),
          }),
        ),
      }),
    layout: {
      rows: 'removed',
      columns: [
        {field: 'name', header: {en: 'Skill', zh: '技能'}},
        {field: 'agent', header: {en: 'Agent', zh: '智能体'}},
        {field: 'path', type: 'name', header: {en: 'Removed', zh: '已移除'}},
      ],
    },
    dryRunNote: skillTexts.dryRun,
    async run(context, {name: names, force: isForced, ...flags}) {
      const skills = await context.parts.skills;
      const command = commandName('skills uninstall');
      const available = await skills.available();
      const installed = await skills.installed();
      const known = [...new Set([...available, ...installed].map(({name}) => name))];
      if (names.length === 0)
        throw new Ali1688Error({
          code: 'USAGE_INVALID',
          text: {en: 'Which skill? No NAME is given.', zh: '未指定技能名称 NAME。'},
          hint: {
            en: `Run: ${command} NAME. See: ${commandName('skills list')}`,
            zh: `请运行：${command} NAME。查看：${commandName('skills list')}`,
          },
        });
      // A name that is no skill's could be a path.
      for (const name of names) if (!known.includes(name)) findSkill(available, name);
      const pieces = await Promise.all(
        [...new Set(names)].map(async (name) => {
          const {choice, forcedCommand} = targetWords(`skills uninstall ${name}`, flags);
          const targets = await skills.removalTargets(name, choice);
          const options = {isForced, isDryRun: context.isDryRun, forcedCommand};
          return targets.map((target) => ({
            label: `${name} ${target.agent ?? target.folder}`,
            async work() {
              const {path, files} = await skills.remove(name, target, options);
              return {name, agent: target.agent, path, files: [...files]};
            },
            describe: ({path}: {path: string}) => ({en: `removed: ${path}`, zh: `已移除：${path}`}),
          }));
        }),
      );
      return {removed: [...(await settleEach(pieces.flat(), context.language))]};
    },
  });
