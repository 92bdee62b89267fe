import {defineOperation, readsThisMachine, textField} from '@ali1688/kit';
import * as z from 'zod/mini';
import {findSkill} from './choose-skills.ts';
import type {OpenSkills} from './list.ts';
import {skillMissing, skillName} from './skill-fields.ts';

/** The text of a skill, as an agent reads it. */
export const skillsShow = (open: OpenSkills) =>
  defineOperation({
    topic: 'skills',
    name: 'show',
    summary: {en: 'Show the SKILL.md of a skill.', zh: '显示技能的 SKILL.md。'},
    effects: readsThisMachine,
    apis: [],
    parts: {skills: open},
    input: {
      name: textField({
        ...skillName,
        missing: skillMissing('skills show'),
        summary: {en: 'Name of a skill, such as 1688-ranking.', zh: '技能名称，例如 1688-ranking。'},
      }),
    },
    positional: ['name'],
    examples: [{args: '1688-ranking', text: {en: 'What an agent reads', zh: '查看智能体读到的内容'}}],
    output: () =>
      z.object({
        name: z.string(),
        version: z.optional(z.string()),
        description: z.optional(z.string()),
        plugin: z.string(),
        path: z.string(),
        text: z.string(),
      }),
    layout: {
      columns: [
        {field: 'name', header: {en: 'Skill', zh: '技能'}},
        {field: 'version', header: {en: 'Version', zh: '版本'}},
        {field: 'plugin', header: {en: 'Plugin', zh: '插件'}},
        {field: 'path', type: 'name', header: {en: 'Path', zh: '路径'}},
      ],
      text: 'text',
    },
    async run(context, {name}) {
      const skills = await context.parts.skills;
      const skill = findSkill(await skills.available(), name);
      const {isCore: _, ...shown} = skill;
      return {...shown, text: await skills.read(skill)};
    },
  });
