import {commandName} from '@ali1688/contracts/errors';
import {defineOperation, readsThisMachine, type OpenPart} from '@ali1688/kit';
import * as z from 'zod/mini';
import type {PluginsPort} from './plugins-port.ts';

/** Opens what the `plugins` commands may reach. */
export type OpenPlugins = OpenPart<Promise<PluginsPort>>;

/** The plugins of the program and those that were added. */
export const pluginsList = (open: OpenPlugins) =>
  defineOperation({
    topic: 'plugins',
    name: 'list',
    summary: {en: 'Plugins, with their commands and skills.', zh: '列出插件及其命令与技能。'},
    effects: readsThisMachine,
    apis: [],
    parts: {plugins: open},
    input: {},
    examples: [{args: '', text: {en: 'List the plugins', zh: '列出插件'}}],
    output: () =>
      z.object({
        plugins: z.array(
          z.object({
            name: z.string(),
            version: z.optional(z.string()),
            type: z.string(),
            state: z.string(),
            commands: z.array(z.string()),
            skills: z.array(z.string()),
            path: z.string(),
          }),
        ),
      }),
    layout: {
      rows: 'plugins',
      columns: [
        {field: 'name', header: {en: 'Plugin', zh: '插件'}},
        {field: 'version', header: {en: 'Version', zh: '版本'}},
        {field: 'type', header: {en: 'Type', zh: '类型'}},
        {field: 'state', header: {en: 'State', zh: '状态'}},
        {field: 'skills', header: {en: 'Skills', zh: '技能'}},
        {field: 'commands', header: {en: 'Commands', zh: '命令'}},
      ],
    },
    async run(context) {
      const plugins = await (await context.parts.plugins).list();
      for (const {name} of plugins.filter(({state}) => state === 'broken'))
        context.note({
          code: 'PLUGIN_BROKEN',
          text: {
            en: `${name} cannot be loaded: its files are missing or damaged. Install it again, or run: ${commandName('plugins uninstall')} ${name}`,
            zh: `${name} 无法加载：文件缺失或损坏。请重新安装，或运行：${commandName('plugins uninstall')} ${name}`,
          },
        });
      return {
        plugins: plugins.map(({name, version, type, state, commands, skills, path}) => ({
          name,
          version,
          type,
          state,
          commands: [...commands],
          skills: [...skills],
          path,
        })),
      };
    },
  });
