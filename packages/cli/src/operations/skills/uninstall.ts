import {changesThisMachine, defineOperation, repeatableField} from '@ali1688/kit';
import * as z from 'zod/mini';
import {settleEach} from '../../pieces/settle-each.ts';
import {findSkill} from './choose-skills.ts';
import type {OpenSkills} from './list.ts';
import {skillMissing, skillNames, skillTargetFlags} from './skill-fields.ts';
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
    input: {
      name: repeatableField({...skillNames, minItems: 1, missing: skillMissing('skills uninstall')}),
      ...skillTargetFlags,
    },
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
      const available = await skills.available();
      const installed = await skills.installed();
      const known = [...new Set([...available, ...installed].map(({name}) => name))];
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
