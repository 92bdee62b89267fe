import type {AnyOperation} from '@ali1688/kit';
import {openPluginsOf} from '../plugins/plugins-part.ts';
import {openSkillsOf} from '../skills/skills-part.ts';
import type {HostPlugins} from '../start/host-command.ts';
import {defineApiCall} from './api-call.ts';
import {defineApiList} from './api-list.ts';
import {defineApiSchema} from './api-schema.ts';
import {defineHostDoctor} from './doctor.ts';
import {apisOf} from './find-api.ts';
import {pluginsInstall} from './plugins/install.ts';
import {pluginsList} from './plugins/list.ts';
import {pluginsUninstall} from './plugins/uninstall.ts';
import {defineSandboxStart} from './sandbox-start.ts';
import {defineSign} from './sign.ts';
import {skillsDoctor} from './skills/doctor.ts';
import {skillsInstall} from './skills/install.ts';
import {skillsList} from './skills/list.ts';
import {skillsShow} from './skills/show.ts';
import {skillsUninstall} from './skills/uninstall.ts';

/** The operations of the host itself, but the one that lists them. */
export function hostOperations(plugins: HostPlugins): readonly AnyOperation[] {
  const [skills, added, apis] = [openSkillsOf(plugins), openPluginsOf(plugins), apisOf(plugins)];
  return [
    ...[skillsList, skillsInstall, skillsUninstall, skillsShow, skillsDoctor].map((define) => define(skills)),
    ...[pluginsList, pluginsInstall, pluginsUninstall].map((define) => define(added)),
    ...[defineApiList, defineApiSchema, defineSign].map((define) => define(apis)),
    defineApiCall(plugins),
    defineSandboxStart(plugins),
    defineHostDoctor(plugins),
  ];
}
