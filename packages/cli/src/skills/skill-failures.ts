import {
  Ali1688Error,
  commandName,
  isAli1688Error,
  shellWord,
  type Bilingual,
} from '@ali1688/contracts/errors';
import {faultName} from '@ali1688/kit/storage';
import {describeDifferences, howToUpdate} from '../operations/skills/skill-texts.ts';
import type {AvailableSkill, SkillDifference, SkillState} from '../operations/skills/skills-port.ts';
import type {AgentFolder} from './agent-folders.ts';

/** A folder that holds changes of somebody else is in the way. */
export function placeOccupied(
  path: string,
  place: {readonly state: SkillState; readonly differences: readonly SkillDifference[]},
  forcedCommand: string,
): Ali1688Error {
  const {en, zh} = describeDifferences(place.differences);
  const reason: Bilingual =
    place.state === 'changed'
      ? {en: `was changed after it was installed (${en})`, zh: `安装后有改动（${zh}）`}
      : {en: `was not put there by this command (${en})`, zh: `并非由本命令安装（${zh}）`};
  return new Ali1688Error({
    code: 'STATE_UNUSABLE',
    text: {en: `${path} ${reason.en}. It is left as it is.`, zh: `${path} ${reason.zh}，已保持原样。`},
    hint: {
      en: `Keep a copy of what you need, then run: ${forcedCommand}`,
      zh: `请先备份需要保留的内容，再运行：${forcedCommand}`,
    },
  });
}

/** A folder that nobody touched holds a later version than the plugin. */
export function placeNewer(
  path: string,
  installedVersion: string | undefined,
  skill: AvailableSkill,
  forcedCommand: string,
): Ali1688Error {
  const [there, here] = [installedVersion ?? '?', skill.version ?? '?'];
  const {en, zh} = howToUpdate(skill);
  return new Ali1688Error({
    code: 'STATE_UNUSABLE',
    text: {
      en: `${path} holds version ${there}, which is newer than the ${here} that this ali1688 has. It is left as it is.`,
      zh: `${path} 中已安装 ${there} 版，高于当前 ali1688 提供的 ${here} 版，已保持原样。`,
    },
    hint: {
      en: `${en} To go back to ${here} all the same: ${forcedCommand}`,
      zh: `${zh}如仍要退回 ${here} 版，请运行：${forcedCommand}`,
    },
  });
}

/**
 * The failure of a folder that the system does not let be written or removed. What is an error of ours
 * already stays as it is.
 */
export function placeUnusable(path: string, fault: unknown): Ali1688Error {
  if (isAli1688Error(fault)) return fault;
  const reason = faultName(fault);
  if (reason === undefined) throw fault;
  return new Ali1688Error({
    code: 'STATE_UNUSABLE',
    text: {
      en: `${path} cannot be changed (${reason}). It is as it was before.`,
      zh: `无法更改 ${path}（${reason}），已保持原样。`,
    },
    hint: {
      en: 'Make the folder that holds it writable for you, or name another one with --dir.',
      zh: '请确保您对其所在目录有写入权限，或用 --dir 指定其他目录。',
    },
    cause: fault,
  });
}

/** A link leads out of the project or the user's folder. */
export function targetOutside(folder: string, leadsTo: string): Ali1688Error {
  return new Ali1688Error({
    code: 'STATE_UNUSABLE',
    text: {
      en: `${folder} is reached through a link that leads out of here, to ${leadsTo}. It is not followed.`,
      zh: `${folder} 经链接指向外部的 ${leadsTo}，不会跟随。`,
    },
    hint: {
      en: `If that is where it belongs, say so: --dir ${shellWord(leadsTo)}`,
      zh: `如确需写入该处，请明确指定：--dir ${shellWord(leadsTo)}`,
    },
  });
}

/**
 * A file, or a link that leads nowhere, stands where a folder is needed.
 *
 * @param reason what the system says, where it does not even lead there (`EACCES`, `ELOOP`)
 */
export function targetBlocked({
  path,
  reason,
}: {
  readonly path: string;
  readonly reason?: string | undefined;
}): Ali1688Error {
  return new Ali1688Error({
    code: 'STATE_UNUSABLE',
    text:
      reason === undefined
        ? {
            en: `${path} is in the way: a file, or a link that leads nowhere, where a folder is needed.`,
            zh: `${path} 已被文件或失效链接占用，此处需要目录。`,
          }
        : {
            en: `${path} cannot be reached as a folder (${reason}).`,
            zh: `无法将 ${path} 作为目录访问（${reason}）。`,
          },
    hint: {
      en: 'Move it away, or name another folder with --dir.',
      zh: '请将其移走，或用 --dir 指定其他目录。',
    },
  });
}

/** The skill of a plugin holds something that is never copied. */
export function skillBroken(name: string, plugin: string, entries: readonly string[]): Ali1688Error {
  const list = entries.slice(0, 5).join(', ');
  return new Ali1688Error({
    code: 'STATE_UNUSABLE',
    text: {
      en: `The skill ${name} of ${plugin} is not installed: it holds entries that are no plain files of a skill, or is too large (${list}).`,
      zh: `未安装 ${plugin} 的技能 ${name}：其中有不属于技能的条目或体积过大（${list}）。`,
    },
    hint: {
      en: `Install the plugin again or tell its author. See where it lies: ${commandName('skills show')} ${name} --json`,
      zh: `请重新安装该插件或联系其作者。查看其位置：${commandName('skills show')} ${name} --json`,
    },
  });
}

/** Neither `--agent` nor `--dir` is given, and it is not plain which agent is meant. */
export function agentOpen(command: string, present: readonly AgentFolder[], isGlobal: boolean): Ali1688Error {
  const suffix = isGlobal ? ' --global' : '';
  const choices = present.map(({agent}) => agent);
  const list = present.map(({agent, below}) => `${agent} (${below})`);
  const commands = choices.map((agent) => `${command} --agent ${agent}${suffix}`);
  if (choices.length > 1) {
    const all = `${command} ${choices.map((agent) => `--agent ${agent}`).join(' ')}${suffix}`;
    return new Ali1688Error({
      code: 'USAGE_INVALID',
      text: {
        en: `Several agents are in use here: ${list.join(', ')}. Say which one is meant.`,
        zh: `此处检测到多个智能体：${list.join('、')}。请指明要用哪一个。`,
      },
      hint: {
        en: `Run one of: ${commands.join('; ')}. For all of them: ${all}`,
        zh: `请运行其中之一：${commands.join('；')}。全部安装：${all}`,
      },
    });
  }
  const place: Bilingual = isGlobal
    ? {en: 'in your user folder', zh: '您的用户目录中'}
    : {en: 'in this folder', zh: '当前目录中'};
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `No agent is known to be used ${place.en}. Say which one is meant.`,
      zh: `${place.zh}未检测到已知的智能体，请指明要用哪一个。`,
    },
    hint: {
      en: `Claude Code: ${command} --agent claude-code${suffix}. Codex, Cursor, Gemini CLI, OpenCode and others: ${command} --agent agents${suffix}. Any folder: ${command} --dir DIR`,
      zh: `Claude Code：${command} --agent claude-code${suffix}。Codex、Cursor、Gemini CLI、OpenCode 等：${command} --agent agents${suffix}。任意目录：${command} --dir DIR`,
    },
  });
}

/** A skill that is to be removed is in several folders. */
export function placesOpen(
  command: string,
  name: string,
  found: readonly {readonly path: string; readonly flags: string}[],
): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `${name} is installed in several places: ${found.map(({path}) => path).join(', ')}.`,
      zh: `${name} 安装在多处：${found.map(({path}) => path).join('、')}。`,
    },
    hint: {
      en: `Run one of: ${found.map(({flags}) => `${command} ${flags}`).join('; ')}`,
      zh: `请运行其中之一：${found.map(({flags}) => `${command} ${flags}`).join('；')}`,
    },
  });
}

/** A skill that is to be removed is not there. */
export function notInstalled(name: string, places: readonly string[]): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `${name} is not installed in ${places.join(' or ')}.`,
      zh: `${places.join('、')} 中没有安装 ${name}。`,
    },
    hint: {
      en: `See where skills are installed: ${commandName('skills list')}`,
      zh: `查看技能的安装位置：${commandName('skills list')}`,
    },
  });
}
