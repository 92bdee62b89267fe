import {commandName} from '@ali1688/contracts/errors';
import {repeatableField} from '@ali1688/kit';

/**
 * `NAME…` of the commands that change plugins.
 *
 * @param command with its topic: `plugins install`
 */
export const pluginNamesField = (command: string) =>
  repeatableField({
    minItems: 1,
    pattern: /^[^-\0\n][^\0\n]{0,1000}$/,
    allowed: {
      en: 'the name of an npm package, with or without @version, or the path of a .tgz file or a folder',
      zh: 'npm 包名（可带 @版本），或 .tgz 文件、目录的路径',
    },
    summary: {
      en: 'npm packages: a name with or without @version, a .tgz file, or a folder.',
      zh: 'npm 包：名称（可带 @版本）、.tgz 文件或目录。',
    },
    missing: {
      text: {en: 'Which plugin? No NAME is given.', zh: '未指定插件名称 NAME。'},
      hint: {
        en: `Run: ${commandName(command)} NAME. The plugins you have: ${commandName('plugins list')}`,
        zh: `请运行：${commandName(command)} NAME。查看现有插件：${commandName('plugins list')}`,
      },
    },
  });
