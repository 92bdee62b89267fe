import {commandName, shellWord, type Bilingual} from '@ali1688/contracts/errors';
import type {Diagnosis} from '@ali1688/doctor';
import {describeDifferences, howToUpdate} from './skill-texts.ts';
import type {AvailableSkill, InstalledSkill, ScriptStart} from './skills-port.ts';

/**
 * Looks at one installed skill: its files, its version, its script. A script that somebody changed is
 * not started.
 */
export async function checkSkill(
  place: InstalledSkill,
  available: AvailableSkill | undefined,
  startScript: (skill: InstalledSkill) => Promise<ScriptStart>,
): Promise<readonly Diagnosis[]> {
  const isUntouched = place.differences.length === 0;
  const start = isUntouched ? await startScript(place) : undefined;
  return [
    checkFiles(place),
    ...(isUntouched ? [checkVersion(place, available)] : []),
    ...(start === undefined ? [] : [checkScript(place, start)]),
  ];
}

function checkFiles(place: InstalledSkill): Diagnosis {
  const check = `files ${place.path}`;
  const differences = describeDifferences(place.differences);
  if (place.differences.length === 0) return {check, found: {en: 'whole and unchanged', zh: '完整且未改动'}};
  return {
    check,
    found: differences,
    fault: {
      code: 'STATE_UNUSABLE',
      cause: causeOf(place.state, differences),
      next: again(place, place.state === 'interrupted' ? '' : ' --force'),
    },
  };
}

function causeOf(state: InstalledSkill['state'], {en, zh}: Bilingual): Bilingual {
  switch (state) {
    case 'interrupted':
      return {en: `Agents do not find it: ${en}.`, zh: `智能体找不到它：${zh}。`};
    case 'changed':
      return {en: `Changed after it was installed (${en}).`, zh: `安装后有改动（${zh}）。`};
    default:
      return {
        en: `Not installed from here, or not recorded (${en}).`,
        zh: `并非由本程序安装，或没有记录（${zh}）。`,
      };
  }
}

function checkVersion(place: InstalledSkill, available: AvailableSkill | undefined): Diagnosis {
  const check = `version ${place.path}`;
  const version = place.version ?? '?';
  if (available === undefined) {
    return {
      check,
      found: {en: version, zh: version},
      fault: {
        code: 'STATE_UNUSABLE',
        cause: {
          en: `No installed plugin carries ${place.name} any more, so it cannot be updated.`,
          zh: `已没有插件提供 ${place.name}，无法更新。`,
        },
        next: {
          en: `Install its plugin again, or run: ${commandName('skills uninstall')} ${place.name} ${placeFlags(place)}`,
          zh: `请重新安装其插件，或运行：${commandName('skills uninstall')} ${place.name} ${placeFlags(place)}`,
        },
      },
    };
  }
  if (place.state === 'current') return {check, found: {en: version, zh: version}};
  const expected = available.version ?? '?';
  return {
    check,
    found: {en: `${version}, the plugin has ${expected}`, zh: `${version}，插件为 ${expected}`},
    fault: {
      code: 'STATE_UNUSABLE',
      cause: {
        en: `It is not the one that ${available.plugin} carries (${version} against ${expected}).`,
        zh: `与 ${available.plugin} 提供的不一致（${version}，应为 ${expected}）。`,
      },
      next: place.state === 'newer' ? howToUpdate(available) : again(place, ''),
    },
  };
}

function checkScript(place: InstalledSkill, start: ScriptStart): Diagnosis {
  const check = `script ${place.path}`;
  if (start.kind === 'started') return {check, found: {en: start.output, zh: start.output}};
  const command = `node ${shellWord(`${place.path}/scripts/${place.name}.mjs`)} --version`;
  const reason: Bilingual =
    start.kind === 'failed'
      ? start.reason
      : {en: `scripts/${place.name}.mjs is missing`, zh: `缺少 scripts/${place.name}.mjs`};
  return {
    check,
    found: reason,
    fault: {
      code: 'UNEXPECTED',
      cause: {
        en: `Its script does not start under this Node.js (${reason.en}).`,
        zh: `脚本无法在当前 Node.js 下启动（${reason.zh}）。`,
      },
      next: {
        en: `See what it says: ${command}`,
        zh: `查看其输出：${command}`,
      },
    },
  };
}

function again(place: InstalledSkill, suffix: string): Bilingual {
  const command = `${commandName('skills install')} ${place.name} ${placeFlags(place)}${suffix}`;
  return {en: `Run: ${command}`, zh: `请运行：${command}`};
}

/** The flags that mean this very place. */
function placeFlags({agent, scope, path, name}: InstalledSkill): string {
  if (agent === undefined) return `--dir ${shellWord(path.slice(0, -name.length - 1))}`;
  return `--agent ${agent}${scope === 'user' ? ' --global' : ''}`;
}
