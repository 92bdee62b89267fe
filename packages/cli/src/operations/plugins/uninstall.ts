import {commandName} from '@ali1688/contracts/errors';
import {changesThisMachine, defineOperation} from '@ali1688/kit';
import * as z from 'zod/mini';
import {settleEach} from '../../pieces/settle-each.ts';
import type {OpenPlugins} from './list.ts';
import {pluginNamesField} from './plugin-fields.ts';

/** Removes plugins that were added. */
export const pluginsUninstall = (open: OpenPlugins) =>
  defineOperation({
    topic: 'plugins',
    name: 'uninstall',
    summary: {en: 'Remove plugins that were added.', zh: '移除已添加的插件。'},
    description: {
      en: 'Removes a plugin and all that npm installed for it. Skills that were installed from it stay where they are.',
      zh: '移除插件及 npm 为其安装的全部内容。由它安装的技能保留在原处。',
    },
    effects: changesThisMachine,
    apis: [],
    parts: {plugins: open},
    input: {name: pluginNamesField('plugins uninstall')},
    positional: ['name'],
    examples: [{args: 'ali1688-plugin-example', text: {en: 'Remove a plugin', zh: '移除插件'}}],
    output: () =>
      z.object({
        removed: z.array(z.object({name: z.string(), version: z.optional(z.string()), path: z.string()})),
      }),
    layout: {
      rows: 'removed',
      columns: [
        {field: 'name', header: {en: 'Plugin', zh: '插件'}},
        {field: 'version', header: {en: 'Version', zh: '版本'}},
        {field: 'path', type: 'name', header: {en: 'Removed', zh: '已移除'}},
      ],
    },
    dryRunNote: {
      en: 'Nothing was removed; this is what the command would remove.',
      zh: '未移除任何内容；以上是该命令将移除的插件。',
    },
    async run(context, {name: names}) {
      const plugins = await context.parts.plugins;
      const pieces = [...new Set(names)].map((wanted) => ({
        label: wanted,
        async work() {
          const {name, version, path, skills} = await plugins.remove(wanted, {isDryRun: context.isDryRun});
          if (skills.length > 0)
            context.note({
              code: 'PLUGIN_SKILLS_STAY',
              text: {
                en: `Skills of ${name} stay where they were installed. To remove them: ${commandName('skills uninstall')} ${skills.join(' ')}`,
                zh: `${name} 的技能保留在已安装的位置。移除：${commandName('skills uninstall')} ${skills.join(' ')}`,
              },
            });
          return {name, version, path};
        },
        describe: ({name}: {name: string}) => ({en: `removed: ${name}`, zh: `已移除：${name}`}),
      }));
      return {removed: [...(await settleEach(pieces, context.language))]};
    },
  });
