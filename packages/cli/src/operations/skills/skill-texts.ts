import {commandName, type Bilingual} from '@ali1688/contracts/errors';
import type {AvailableSkill, SkillDifference} from './skills-port.ts';

/** Most differences that one message lists. */
const mostShown = 6;

/** What differs, as a list in a sentence. */
export function describeDifferences(differences: readonly SkillDifference[]): Bilingual {
  const shown = differences.slice(0, mostShown).map(describeDifference);
  const rest = differences.length - shown.length;
  return {
    en: shown.map(({en}) => en).join(', ') + (rest > 0 ? `, and ${rest} more` : ''),
    zh: shown.map(({zh}) => zh).join('、') + (rest > 0 ? `，另有 ${rest} 处` : ''),
  };
}

/** How the program gets a later version of a skill, as a sentence. */
export function howToUpdate({plugin, isCore}: AvailableSkill): Bilingual {
  if (isCore)
    return {
      en: 'Update ali1688 itself to get that version or a later one.',
      zh: '请将 ali1688 升级到最新版本。',
    };
  const command = `${commandName('plugins install')} ${plugin}`;
  return {en: `Update the plugin: ${command}.`, zh: `请更新插件：${command}。`};
}

function describeDifference(difference: SkillDifference): Bilingual {
  switch (difference.kind) {
    case 'link':
      return {en: `it is a link to ${difference.to}`, zh: `是指向 ${difference.to} 的链接`};
    case 'no-folder':
      return {en: 'it is not a folder', zh: '不是目录'};
    case 'interrupted':
      return {
        en: 'an installation was interrupted; the former folder is kept beside it',
        zh: '安装曾中断，原目录的备份在同级目录中',
      };
    case 'changed':
      return {en: `${difference.file} changed`, zh: `${difference.file} 已改动`};
    case 'added':
      return {en: `${difference.file} added`, zh: `${difference.file} 为新增`};
    case 'missing':
      return {en: `${difference.file} missing`, zh: `${difference.file} 缺失`};
  }
}

/** Sentences of the `skills` commands, in one place. */
export const skillTexts = {
  unknown: (name: string, suggestion: string | undefined, names: readonly string[]) => ({
    text: {en: `There is no skill "${name}".`, zh: `没有名为“${name}”的技能。`},
    hint:
      names.length === 0
        ? {
            en: `No installed plugin carries a skill. See the plugins: ${commandName('plugins list')}`,
            zh: `已安装的插件均不含技能。查看插件：${commandName('plugins list')}`,
          }
        : suggestion === undefined
          ? {
              en: `There are: ${names.join(', ')}. See: ${commandName('skills list')}`,
              zh: `现有技能：${names.join('、')}。查看：${commandName('skills list')}`,
            }
          : {
              en: `Did you mean ${suggestion}? See: ${commandName('skills list')}`,
              zh: `是否想用 ${suggestion}？查看：${commandName('skills list')}`,
            },
  }),
  namesMissing: (command: string) => ({
    text: {en: 'Which skill? No NAME is given.', zh: '未指定技能名称 NAME。'},
    hint: {
      en: `Run: ${command} NAME, or ${command} --all. See: ${commandName('skills list')}`,
      zh: `请运行：${command} NAME，或 ${command} --all。查看：${commandName('skills list')}`,
    },
  }),
  namesAndAll: (command: string) => ({
    text: {en: 'NAME and --all contradict each other.', zh: 'NAME 与 --all 不能同时使用。'},
    hint: {en: `See: ${command} --help`, zh: `查看用法：${command} --help`},
  }),
  dryRun: {
    en: 'Nothing was changed; this is what the command would do.',
    zh: '未作任何改动；以上是该命令将执行的操作。',
  },
  notKept: {
    code: 'SKILL_RECORD_NOT_KEPT',
    text: {
      en: `What was installed could not be recorded, because the home of ali1688 cannot be written. A later update or removal will ask for --force. See: ${commandName('doctor')} --offline`,
      zh: `ali1688 的数据目录不可写，未能记录本次安装；以后更新或移除时需要加 --force。查看：${commandName('doctor')} --offline`,
    },
  },
  filesLeft: (name: string, path: string) => ({
    code: 'SKILL_FILES_LEFT',
    text: {
      en: `Some former files of ${name} could not be removed and are still in ${path}. Remove that folder with the rights it takes.`,
      zh: `${name} 原有的部分文件无法删除，仍留在 ${path}。请用有足够权限的账户删除该目录。`,
    },
  }),
  agentChosen: (agent: string, folder: string) => ({
    code: 'SKILL_AGENT_CHOSEN',
    text: {
      en: `Only ${agent} is in use here, so ${folder} was chosen. Choose another with --agent or --dir.`,
      zh: `此处只检测到 ${agent}，因此选用 ${folder}。可用 --agent 或 --dir 另行指定。`,
    },
  }),
  upToDate: (name: string, path: string) => ({
    code: 'SKILL_UP_TO_DATE',
    text: {en: `${name} is already up to date: ${path}`, zh: `${name} 已是最新：${path}`},
  }),
} as const;
