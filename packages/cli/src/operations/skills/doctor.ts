import {commandName} from '@ali1688/contracts/errors';
import {defineOperation, openHostPart, readsThisMachine} from '@ali1688/kit';
import {checkNode, checksLayout, checksShape, concludeDiagnoses} from '@ali1688/doctor';
import {checkSkill} from './check-skill.ts';
import type {OpenSkills} from './list.ts';

/** The oldest Node.js that the scripts of the skills are made for (skills.md section 1). */
const scriptsNeed = {major: 20, minor: 19};

/** Looks at every installed skill and says what to do about what is wrong. */
export const skillsDoctor = (open: OpenSkills) =>
  defineOperation({
    topic: 'skills',
    name: 'doctor',
    summary: {en: 'Check the installed skills.', zh: '检查已安装的技能。'},
    description: {
      en: 'For each installed skill: whether its folder is whole and as it was installed, whether its version is that of the plugin, and whether its script starts under this Node.js. Each failed check names its cause and the next command. The exit status is that of the first failed check.',
      zh: '对每个已安装的技能检查：目录是否完整且未改动、版本是否与插件一致、脚本能否在当前 Node.js 下启动。每个失败项都会给出原因与下一步命令，退出码取自第一个失败项。',
    },
    effects: readsThisMachine,
    apis: [],
    parts: {skills: open, host: openHostPart},
    input: {},
    examples: [{args: '', text: {en: 'Check the skills', zh: '检查技能'}}],
    output: checksShape,
    layout: checksLayout,
    async run(context) {
      const skills = await context.parts.skills;
      const available = await skills.available();
      const installed = await skills.installed();
      if (installed.length === 0)
        context.note({
          code: 'NO_SKILL_INSTALLED',
          text: {
            en: `No skill is installed. To install one: ${commandName('skills install')} NAME`,
            zh: `尚未安装任何技能。安装：${commandName('skills install')} NAME`,
          },
        });
      const perSkill = await Promise.all(
        installed.map((place) =>
          checkSkill(
            place,
            available.find(({name}) => name === place.name),
            (skill) => skills.startScript(skill),
          ),
        ),
      );
      const node = checkNode(context.parts.host.nodeVersion, scriptsNeed);
      return concludeDiagnoses([node, ...perSkill.flat()], context.language);
    },
  });
