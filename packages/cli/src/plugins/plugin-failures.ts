import {
  Ali1688Error,
  commandName,
  shellWord,
  type Bilingual,
  type ErrorCode,
} from '@ali1688/contracts/errors';
import type {ForeignDependency} from './foreign-dependency.ts';

/** npm is not there. */
export function npmMissing(): Ali1688Error {
  return new Ali1688Error({
    code: 'STATE_UNUSABLE',
    text: {
      en: 'npm was not found; plugins are fetched with it.',
      zh: '未找到 npm，获取插件需要它。',
    },
    hint: {
      en: 'Install Node.js from nodejs.org, which brings npm, or put npm on the PATH. Then run the command again.',
      zh: '请从 nodejs.org 安装自带 npm 的 Node.js，或将 npm 加入 PATH，然后重新运行该命令。',
    },
  });
}

/** npm could not fetch the package. */
export function npmFailed(from: string, code: string, reason: string): Ali1688Error {
  const errorCode = codeOfNpmFault(code);
  const detail = reason === '' ? code : `${code}: ${reason}`;
  return new Ali1688Error({
    code: errorCode,
    text: {en: `npm could not fetch "${from}" (${detail}).`, zh: `npm 无法获取“${from}”（${detail}）。`},
    hint: hints[errorCode] ?? hints.STATE_UNUSABLE,
    retryable: errorCode === 'NETWORK',
  });
}

const hints: Readonly<Partial<Record<ErrorCode, Bilingual>>> & {readonly STATE_UNUSABLE: Bilingual} = {
  USAGE_INVALID: {
    en: 'Check the name, the version or the path, then run the command again.',
    zh: '请检查名称、版本或路径，然后重新运行该命令。',
  },
  NETWORK: {
    en: 'Check the connection, the proxy and the registry of npm (npm ping), then run the command again.',
    zh: '请检查网络、代理以及 npm 的源（npm ping），然后重新运行该命令。',
  },
  STATE_UNUSABLE: {
    en: 'Try "npm install" with the same name in an empty folder to see all that npm says.',
    zh: '可在空目录中对同一名称运行“npm install”，查看 npm 的完整输出。',
  },
};

const notThere = /^(E404|ETARGET|ENOVERSIONS|EINVALID\w*|ENOENT|ENOTDIR|EUNSUPPORTEDPROTOCOL|EJSONPARSE)$/;
const notReached =
  /^(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|E5\d\d|ERR_SOCKET_TIMEOUT|FETCH_ERROR)$/;

function codeOfNpmFault(code: string): ErrorCode {
  if (notThere.test(code)) return 'USAGE_INVALID';
  return notReached.test(code) ? 'NETWORK' : 'STATE_UNUSABLE';
}

/** What was fetched is not a plugin that can be added. Nothing stays of it. */
export function notAPlugin(name: string, reason: Bilingual): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `${name} is not a plugin for ali1688: ${reason.en}. Nothing was added.`,
      zh: `${name} 不是可用的 ali1688 插件：${reason.zh}。未添加任何内容。`,
    },
    hint: {
      en: `Check the name, or tell the author of the package. The plugins you have: ${commandName('plugins list')}`,
      zh: `请检查名称，或联系该包的作者。查看现有插件：${commandName('plugins list')}`,
    },
  });
}

/** No plugin of that name was added. */
export function pluginUnknown(name: string, names: readonly string[], isCore: boolean): Ali1688Error {
  const list = names.join(', ');
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: isCore
      ? {en: `${name} belongs to ali1688 itself.`, zh: `${name} 是 ali1688 自带的插件。`}
      : {en: `There is no plugin "${name}".`, zh: `没有名为“${name}”的插件。`},
    hint:
      names.length === 0
        ? {
            en: `No plugin was added. See: ${commandName('plugins list')}`,
            zh: `尚未添加任何插件。查看：${commandName('plugins list')}`,
          }
        : {
            en: `Added were: ${list}. See: ${commandName('plugins list')}`,
            zh: `已添加：${list}。查看：${commandName('plugins list')}`,
          },
  });
}

/** The user has not agreed to a source that is neither the registry nor a file or folder of this machine. */
export function sourceNotAllowed(from: string): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `"${from}" is neither a package of the registry nor a file or folder of this machine. Nothing was fetched.`,
      zh: `“${from}”既不是 npm 源中的包，也不是本机的文件或目录。未获取任何内容。`,
    },
    hint: {
      en: `If you trust it: ${commandName('plugins install')} ${shellWord(from)} --allow-git`,
      zh: `如果信任该来源：${commandName('plugins install')} ${shellWord(from)} --allow-git`,
    },
  });
}

/** A package depends on something that is not of the registry, and the user has not agreed to that. */
export function dependencyNotAllowed(from: string, dependency: ForeignDependency | undefined): Ali1688Error {
  const what: Bilingual =
    dependency === undefined || dependency.name === ''
      ? {en: 'a source outside of the npm registry', zh: 'npm 源以外的内容'}
      : {
          en: `${dependency.name} (of ${dependency.owner}) from "${dependency.from}", which is not the npm registry`,
          zh: `${dependency.owner} 的依赖 ${dependency.name}（来自 npm 源以外的“${dependency.from}”）`,
        };
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `"${from}" needs ${what.en}. No program was run for it, and nothing was added.`,
      zh: `“${from}”需要${what.zh}。未为其运行任何程序，也未添加任何内容。`,
    },
    hint: {
      en: `If you trust all of it: ${commandName('plugins install')} ${shellWord(from)} --allow-git`,
      zh: `如果信任全部来源：${commandName('plugins install')} ${shellWord(from)} --allow-git`,
    },
  });
}

/** git was allowed and is not there. */
export function gitMissing(): Ali1688Error {
  return new Ali1688Error({
    code: 'STATE_UNUSABLE',
    text: {en: 'git was not found.', zh: '未找到 git。'},
    hint: {
      en: 'Install git or put it on the PATH, then run the command again; for a package of the registry leave out --allow-git.',
      zh: '请安装 git 或将其加入 PATH，然后重新运行该命令；安装 npm 源中的包时无需 --allow-git。',
    },
  });
}

/** A file or folder that was given as a package cannot be one. */
export function sourceUnusable(path: string, reason: Bilingual): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: `${path} is no package: ${reason.en}.`, zh: `${path} 不是软件包：${reason.zh}。`},
    hint: {en: 'Check the path, then run the command again.', zh: '请检查路径，然后重新运行该命令。'},
  });
}

/** An address that holds a password or a token. It is not repeated. */
export function addressHoldsSecret(): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: 'The address holds a user name or a password, which would be kept and shown.',
      zh: '地址中含有用户名或密码，会被保存并显示出来。',
    },
    hint: {
      en: 'Log in to the registry with npm (npm login), then give the name of the package.',
      zh: '请先用 npm 登录该源（npm login），再给出包的名称。',
    },
  });
}

/** The folder of the plugins cannot be used. */
export function pluginsUnusable(path: string, reason: Bilingual): Ali1688Error {
  return new Ali1688Error({
    code: 'STATE_UNUSABLE',
    text: {en: `${path} cannot be used (${reason.en}).`, zh: `${path} 无法使用（${reason.zh}）。`},
    hint: {
      en: `Make it yours alone: chmod 700 ${shellWord(path)}. Or set ALI1688_HOME to a folder of your own.`,
      zh: `请确保该目录仅归您所有：chmod 700 ${shellWord(path)}。或将 ALI1688_HOME 设为您自己的目录。`,
    },
  });
}
