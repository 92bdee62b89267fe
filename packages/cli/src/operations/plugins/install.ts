import {commandName} from '@ali1688/contracts/errors';
import {changesThisMachine, defineOperation, type OperationContext} from '@ali1688/kit';
import * as z from 'zod/mini';
import {settleEach} from '../../pieces/settle-each.ts';
import type {OpenPlugins} from './list.ts';
import {assertPluginNames, pluginNamesField} from './plugin-fields.ts';
import type {AddedPlugin} from './plugins-port.ts';

/** Adds plugins that others publish. */
export const pluginsInstall = (open: OpenPlugins) =>
  defineOperation({
    topic: 'plugins',
    name: 'install',
    summary: {en: 'Add plugins of others, or update them.', zh: '添加或更新第三方插件。'},
    description: {
      en: 'Fetches packages with your npm and its settings; no script of a package is run on the way. A package that is no plugin for oclif with a manifest is refused, and a failed one leaves nothing. The code of a plugin runs with your rights, whenever one of its commands or hooks does: install only what you trust. With --dry-run it is fetched and looked at, then thrown away.',
      zh: '使用您的 npm 及其配置获取包，过程中不运行包内任何脚本。没有清单（oclif.manifest.json）的包会被拒绝，失败时不留任何内容。插件的命令或钩子运行时，其代码拥有您的全部权限，请只安装可信的插件。--dry-run 只获取并检查，随后丢弃。',
    },
    effects: changesThisMachine,
    apis: [],
    parts: {plugins: open},
    input: {name: pluginNamesField},
    positional: ['name'],
    examples: [
      {args: 'ali1688-plugin-example@1.2.0', text: {en: 'From the npm registry', zh: '从 npm 源安装'}},
      {args: './ali1688-plugin-example', text: {en: 'From a folder', zh: '从目录安装'}},
    ],
    output: () =>
      z.object({
        installed: z.array(
          z.object({
            name: z.string(),
            version: z.optional(z.string()),
            action: z.string(),
            commands: z.array(z.string()),
            skills: z.array(z.string()),
            from: z.string(),
            path: z.string(),
          }),
        ),
      }),
    layout: {
      rows: 'installed',
      columns: [
        {field: 'name', header: {en: 'Plugin', zh: '插件'}},
        {field: 'version', header: {en: 'Version', zh: '版本'}},
        {field: 'action', header: {en: 'Action', zh: '操作'}},
        {field: 'commands', header: {en: 'Commands', zh: '命令'}},
        {field: 'skills', header: {en: 'Skills', zh: '技能'}},
      ],
    },
    dryRunNote: {
      en: 'Fetched and looked at only; nothing was added.',
      zh: '仅获取并检查，未添加任何内容。',
    },
    async run(context, {name: names}) {
      assertPluginNames(names, commandName('plugins install'));
      const plugins = await context.parts.plugins;
      const pieces = [...new Set(names)].map((from) => ({
        label: from,
        async work() {
          const added = await plugins.add(from, {isDryRun: context.isDryRun});
          tellOf(added, context);
          const {hiddenCommands: _, ...shown} = added;
          return {...shown, commands: [...added.commands], skills: [...added.skills]};
        },
        describe: ({name, version = ''}: {name: string; version?: string | undefined}) => ({
          en: `added: ${name} ${version}`.trimEnd(),
          zh: `已添加：${name} ${version}`.trimEnd(),
        }),
      }));
      return {installed: [...(await settleEach(pieces, context.language))]};
    },
  });

function tellOf({name, skills, hiddenCommands}: AddedPlugin, context: OperationContext): void {
  context.note({
    code: 'PLUGIN_RUNS_AS_YOU',
    text: {
      en: `The code of ${name} runs with your rights and can read what you can, stored tokens too. To remove it: ${commandName('plugins uninstall')} ${name}`,
      zh: `${name} 的代码以您的权限运行，能读取您可读取的一切（包括已保存的令牌）。移除：${commandName('plugins uninstall')} ${name}`,
    },
  });
  if (hiddenCommands.length > 0)
    context.note({
      code: 'PLUGIN_COMMANDS_HIDDEN',
      text: {
        en: `ali1688 has these commands itself, so those of ${name} are not reached: ${hiddenCommands.join(', ')}`,
        zh: `以下命令 ali1688 自带，${name} 的同名命令不会生效：${hiddenCommands.join('、')}`,
      },
    });
  if (skills.length > 0)
    context.note({
      code: 'PLUGIN_HAS_SKILLS',
      text: {
        en: `It carries skills for agents. To install them: ${commandName('skills install')} ${skills.join(' ')}`,
        zh: `该插件带有智能体技能。安装：${commandName('skills install')} ${skills.join(' ')}`,
      },
    });
}
