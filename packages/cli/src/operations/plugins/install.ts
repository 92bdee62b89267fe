import {commandName, shellWord} from '@ali1688/contracts/errors';
import {
  changesThisMachine,
  defineOperation,
  openHostPart,
  switchField,
  type HostPart,
  type OperationContext,
} from '@ali1688/kit';
import * as z from 'zod/mini';
import {settleEach} from '../../pieces/settle-each.ts';
import {allowanceUnconfirmed} from './allowance-unconfirmed.ts';
import type {OpenPlugins} from './list.ts';
import {pluginNamesField} from './plugin-fields.ts';
import type {AddedPlugin} from './plugins-port.ts';

/** Adds plugins that others publish. */
export const pluginsInstall = (open: OpenPlugins) =>
  defineOperation({
    topic: 'plugins',
    name: 'install',
    summary: {en: 'Add plugins of others, or update them.', zh: '添加或更新第三方插件。'},
    description: {
      en: 'Fetches packages with your npm from its registry, from a .tgz file or a folder; no script of a package and no git is run on the way. A package that is no plugin for oclif with a manifest is refused, and a failed one leaves nothing. The code of a plugin runs with your rights, whenever one of its commands or hooks does: install only what you trust. With --dry-run it is fetched and looked at, then thrown away.',
      zh: '用本机的 npm 从 npm 源、.tgz 文件或目录获取包，过程中不运行包内任何脚本，也不运行 git。没有清单（oclif.manifest.json）的包会被拒绝，失败时不留任何内容。插件的命令或钩子运行时，其代码拥有您的全部权限，请只安装可信的插件。--dry-run 只获取并检查，随后丢弃。',
    },
    effects: changesThisMachine,
    apis: [],
    parts: {plugins: open, host: openHostPart},
    input: {
      name: pluginNamesField('plugins install'),
      allowGit: switchField({
        summary: {
          en: 'Also take git repositories and addresses, of dependencies too; asks first. git is run then, and nothing else.',
          zh: '也接受 git 仓库与网址（包括依赖），会先询问；此时只会运行 git。',
        },
      }),
      yes: switchField({
        summary: {en: 'With --allow-git: do not ask.', zh: '与 --allow-git 同用：不再询问。'},
      }),
    },
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
    async run(context, {name: names, allowGit: isGitAllowed, yes: isAgreed}) {
      if (
        isGitAllowed &&
        !isAgreed &&
        !(await isConfirmed(context, names.map((name) => shellWord(name)).join(' ')))
      )
        return {installed: []};
      const plugins = await context.parts.plugins;
      const pieces = [...new Set(names)].map((from) => ({
        label: from,
        async work() {
          const added = await plugins.add(from, {isDryRun: context.isDryRun, isGitAllowed});
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

/** Whoever runs git and fetches from anywhere has to be asked: it happens before anything can be looked at. */
async function isConfirmed(
  context: OperationContext & {readonly parts: {readonly host: Pick<HostPart, 'prompt'>}},
  names: string,
): Promise<boolean> {
  const {prompt} = context.parts.host;
  if (!prompt.isInteractive) throw allowanceUnconfirmed(`${commandName('plugins install')} ${names}`);
  const isAgreed = await prompt.confirm({
    en: `For ${names} git is run, and what it depends on may come from anywhere. Install only what you trust. Go on? [y/N]`,
    zh: `安装 ${names} 时会运行 git，其依赖可能来自任何地方。请只安装可信的插件。是否继续？[y/N]`,
  });
  if (!isAgreed)
    context.note({
      code: 'PLUGIN_DECLINED',
      text: {en: 'Nothing was fetched or added.', zh: '未获取也未添加任何内容。'},
    });
  return isAgreed;
}

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
