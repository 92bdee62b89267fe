import {commandName} from '@ali1688/contracts/errors';
import {choicesField, optionalField, switchField, textField} from '@ali1688/kit';
import {skillAgents} from './skill-agents.ts';

/** A name of a skill. Which there are is known when the command runs. */
export const skillName = {
  pattern: /^[^\0]{1,200}$/,
  allowed: {
    en: `the name of a skill, see ${commandName('skills list')}`,
    zh: `技能名称，见 ${commandName('skills list')}`,
  },
};

/** What is said where no skill is named, and one has to be. */
export const skillMissing = (command: string) => ({
  text: {en: 'Which skill? No NAME is given.', zh: '未指定技能名称 NAME。'},
  hint: {
    en: `Run: ${commandName(command)} NAME. See: ${commandName('skills list')}`,
    zh: `请运行：${commandName(command)} NAME。查看：${commandName('skills list')}`,
  },
});

/** `NAME…`: names of skills. */
export const skillNames = {
  ...skillName,
  summary: {en: 'Names of skills, such as 1688-ranking.', zh: '技能名称，例如 1688-ranking。'},
};

/** The flags that say where a skill goes, and how. */
export const skillTargetFlags = {
  agent: choicesField({
    choices: skillAgents,
    valueName: 'NAME',
    summary: {
      en: 'Whose skill folder; may be given several times. agents is .agents/skills, which many read. Default: the one agent in use here.',
      zh: '写入哪个智能体的技能目录，可重复给出；agents 即多数智能体都会读取的 .agents/skills。默认取此处唯一在用的智能体。',
    },
  }),
  dir: optionalField(
    textField({
      pattern: /^[^\0]+$/,
      allowed: {en: 'the path of a folder', zh: '目录路径'},
      valueName: 'DIR',
      summary: {
        en: 'The folder that holds skill folders, instead of --agent.',
        zh: '技能的安装目录，用于替代 --agent。',
      },
    }),
  ),
  global: switchField({
    summary: {
      en: 'The folder of your user instead of this project.',
      zh: '使用您个人的目录，而不是当前项目的目录。',
    },
  }),
  force: switchField({
    summary: {
      en: 'Also replace or remove what you changed or what came from elsewhere; also install an older version.',
      zh: '即使内容被您改动过或来自其他途径，也予以替换或移除；也可装回旧版本。',
    },
  }),
};
