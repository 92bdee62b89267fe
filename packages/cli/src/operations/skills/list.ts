import {defineOperation, readsThisMachine, type OpenPart} from '@ali1688/kit';
import * as z from 'zod/mini';
import type {InstalledSkill, SkillsPort} from './skills-port.ts';

/** Opens what the `skills` commands may reach. */
export type OpenSkills = OpenPart<Promise<SkillsPort>>;

/** The skills that the installed plugins carry, and where they are installed. */
export const skillsList = (open: OpenSkills) =>
  defineOperation({
    topic: 'skills',
    name: 'list',
    summary: {en: 'Skills for agents, and where they are installed.', zh: '列出智能体技能及其安装位置。'},
    description: {
      en: 'Skills come with the installed plugins. Looks into the skill folders of known agents, of this folder and of your user, and at every place where a skill was installed with this program. States: current, older and newer (untouched), changed (by you), foreign (installed by something else), interrupted (a killed installation; install it again).',
      zh: '技能随已安装的插件提供。会查看当前目录与您个人目录下各智能体的技能目录，以及曾用本程序安装过的所有位置。状态：current 最新、older/newer 版本较旧或较新（未改动）、changed 您改动过、foreign 由其他途径安装、interrupted 安装曾被中断（请重新安装）。',
    },
    effects: readsThisMachine,
    apis: [],
    parts: {skills: open},
    input: {},
    examples: [{args: '', text: {en: 'List the skills', zh: '列出技能'}}],
    output: () =>
      z.object({
        skills: z.array(
          z.object({
            name: z.string(),
            version: z.optional(z.string()),
            description: z.optional(z.string()),
            plugin: z.optional(z.string()),
            places: z.array(z.string()),
            installed: z.array(
              z.object({
                agent: z.optional(z.string()),
                scope: z.string(),
                path: z.string(),
                version: z.optional(z.string()),
                state: z.string(),
              }),
            ),
          }),
        ),
      }),
    layout: {
      rows: 'skills',
      columns: [
        {field: 'name', header: {en: 'Skill', zh: '技能'}},
        {field: 'version', header: {en: 'Version', zh: '版本'}},
        {field: 'places', header: {en: 'Installed', zh: '已安装'}},
        {field: 'description', header: {en: 'Description', zh: '说明'}},
      ],
      empty: {
        en: 'No installed plugin carries a skill.',
        zh: '已安装的插件均不含技能。',
      },
    },
    async run(context) {
      const skills = await context.parts.skills;
      const [available, installed] = [await skills.available(), await skills.installed()];
      const orphans = installed.filter((place) => available.every(({name}) => name !== place.name));
      const known = available.map(({name, version, description, plugin}) => ({
        name,
        version,
        description,
        plugin,
        ...placesOf(installed.filter((place) => place.name === name)),
      }));
      const unknown = [...new Set(orphans.map(({name}) => name))].map((name) => ({
        name,
        ...placesOf(orphans.filter((place) => place.name === name)),
      }));
      return {skills: [...known, ...unknown]};
    },
  });

function placesOf(places: readonly InstalledSkill[]) {
  return {
    places: places.map(({agent, scope, state}) => [agent, scope, state].filter(Boolean).join(' ')),
    installed: places.map(({agent, scope, path, version, state}) => ({agent, scope, path, version, state})),
  };
}
