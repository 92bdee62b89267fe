/**
 * Every environment variable the suite reads, with what it is for. Documentation, help and the
 * declarations of the skills come from this list; nothing else of the environment is looked at.
 */
export const environmentVariables = {
  ALI1688_APP_KEY: {
    en: 'AppKey of your application on the 1688 open platform',
    zh: '1688 开放平台应用的 AppKey',
  },
  ALI1688_APP_SECRET: {en: 'AppSecret of the same application', zh: '同一应用的 AppSecret'},
  ALI1688_REFRESH_TOKEN: {
    en: 'long-lived grant; access tokens are obtained and renewed from it',
    zh: '刷新令牌（长期授权）；用于换取并自动更新访问令牌',
  },
  ALI1688_ACCESS_TOKEN: {
    en: 'a ready access token; used as given, never stored',
    zh: '已有的访问令牌；直接使用，不会保存',
  },
  ALI1688_PROFILE: {en: 'named profile, same as --profile', zh: '配置名，等同于 --profile'},
  ALI1688_HOME: {
    en: 'absolute path of the one folder for everything the suite stores',
    zh: '本套件存放全部数据的目录（绝对路径）',
  },
  ALI1688_GATEWAY_URL: {
    en: 'address of the gateway; https, or http on this machine',
    zh: '网关地址；必须为 https，或本机 http',
  },
  ALI1688_AUTH_URL: {
    en: 'address of the authorize page; https, or http on this machine',
    zh: '授权页地址；必须为 https，或本机 http',
  },
  ALI1688_LEGACY_CACHE: {
    en: 'off, or the absolute path of the token file of the older Python skills',
    zh: '设为 off，或旧版 Python 技能令牌文件的绝对路径',
  },
  ALI1688_LANG: {en: 'language of messages, zh or en', zh: '提示语言，zh 或 en'},
  ALI1688_TIMEOUT: {en: 'limit for one request in seconds, default 30', zh: '单次请求时限（秒），默认 30'},
  ALI1688_QPS: {
    en: 'requests a second for one AppKey, default 2',
    zh: '每个 AppKey 每秒请求数，默认 2',
  },
  ALI1688_SANDBOX: {en: '1 is the same as --sandbox', zh: '设为 1 等同于 --sandbox'},
  XDG_CONFIG_HOME: {
    en: 'where the default home lies on Linux and macOS',
    zh: 'Linux 与 macOS 默认目录的位置',
  },
  LOCALAPPDATA: {en: 'where the default home lies on Windows', zh: 'Windows 默认目录的位置'},
  LC_ALL: {en: 'language, when ALI1688_LANG is not set', zh: '未设置 ALI1688_LANG 时的语言'},
  LANG: {
    en: 'language, when ALI1688_LANG and LC_ALL are not set',
    zh: '未设置 ALI1688_LANG 与 LC_ALL 时的语言',
  },
  HTTP_PROXY: {en: 'proxy for http addresses', zh: 'http 地址的代理'},
  HTTPS_PROXY: {en: 'proxy for https addresses', zh: 'https 地址的代理'},
  NO_PROXY: {en: 'hosts that are reached without a proxy', zh: '不经代理访问的主机'},
  NO_COLOR: {en: 'no colors when set', zh: '设置后不使用颜色'},
  FORCE_COLOR: {en: 'colors even without a terminal', zh: '即使不是终端也使用颜色'},
  CI: {en: 'no list to choose from when set', zh: '设置后不会要求从列表中选择'},
  NODE_DISABLE_COMPILE_CACHE: {
    en: 'no compiled code is kept when set',
    zh: '设置后不缓存编译结果',
  },
} as const;

/** Name of a variable the suite reads. */
export type EnvironmentVariable = keyof typeof environmentVariables;

/** Values of the variables that are set. An empty value counts as not set. */
export type Environment = {readonly [Name in EnvironmentVariable]?: string};

/** Reads the variables of this process, each by its own name in the open, so that a reader sees what is read. */
export function readEnvironment(): Environment {
  const values: Record<EnvironmentVariable, string | undefined> = {
    ALI1688_APP_KEY: process.env['ALI1688_APP_KEY'],
    ALI1688_APP_SECRET: process.env['ALI1688_APP_SECRET'],
    ALI1688_REFRESH_TOKEN: process.env['ALI1688_REFRESH_TOKEN'],
    ALI1688_ACCESS_TOKEN: process.env['ALI1688_ACCESS_TOKEN'],
    ALI1688_PROFILE: process.env['ALI1688_PROFILE'],
    ALI1688_HOME: process.env['ALI1688_HOME'],
    ALI1688_GATEWAY_URL: process.env['ALI1688_GATEWAY_URL'],
    ALI1688_AUTH_URL: process.env['ALI1688_AUTH_URL'],
    ALI1688_LEGACY_CACHE: process.env['ALI1688_LEGACY_CACHE'],
    ALI1688_LANG: process.env['ALI1688_LANG'],
    ALI1688_TIMEOUT: process.env['ALI1688_TIMEOUT'],
    ALI1688_QPS: process.env['ALI1688_QPS'],
    ALI1688_SANDBOX: process.env['ALI1688_SANDBOX'],
    XDG_CONFIG_HOME: process.env['XDG_CONFIG_HOME'],
    LOCALAPPDATA: process.env['LOCALAPPDATA'],
    LC_ALL: process.env['LC_ALL'],
    LANG: process.env['LANG'],
    // curl and others spell it in lower case; where both are set, that spelling wins there too.
    HTTP_PROXY: process.env['http_proxy'] || process.env['HTTP_PROXY'],
    HTTPS_PROXY: process.env['https_proxy'] || process.env['HTTPS_PROXY'],
    NO_PROXY: process.env['no_proxy'] || process.env['NO_PROXY'],
    NO_COLOR: process.env['NO_COLOR'],
    FORCE_COLOR: process.env['FORCE_COLOR'],
    CI: process.env['CI'],
    NODE_DISABLE_COMPILE_CACHE: process.env['NODE_DISABLE_COMPILE_CACHE'],
  };
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries);
}
