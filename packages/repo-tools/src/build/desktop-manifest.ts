/** A tool or a task, as a person who installs the bundle reads of it. */
type Offered = {readonly name: string; readonly description: string};

/** What goes into the manifest beside what is the same for every version. */
type BundleFacts = {
  readonly version: string;
  readonly tools: readonly Offered[];
};

/**
 * `manifest.json` of the bundle for desktop hosts (MCPB manifest 0.4). Credentials are settings that the host asks for and
 * keeps; what is left empty is as if it were not set, so that the login of the CLI works as well.
 */
export function desktopManifest({version, tools}: BundleFacts) {
  return {
    manifest_version: '0.4',
    name: 'ali1688',
    display_name: '1688 (ali1688)',
    version,
    description: 'Rankings, products, categories and wholesale terms of 1688.com.',
    long_description:
      'Asks the open platform of 1688 with your own application: rankings and search words of a category, products with wholesale terms, shops and comparisons. The sandbox answers with made-up data, without an application. · 使用您自己的 1688 开放平台应用，查询类目榜单、热搜词、商品与批发条件、店铺与比价。沙箱模式无需应用，数据均为虚构。',
    author: {name: 'ali1688 contributors'},
    license: 'MIT',
    keywords: ['1688', 'sourcing', 'wholesale'],
    server: {
      type: 'node',
      entry_point: 'bin/ali1688-mcp.js',
      mcp_config: {
        command: 'node',
        args: ['${__dirname}/bin/ali1688-mcp.js'],
        env: {
          ALI1688_APP_KEY: '${user_config.app_key}',
          ALI1688_APP_SECRET: '${user_config.app_secret}',
          ALI1688_SANDBOX: '${user_config.sandbox}',
        },
      },
    },
    tools,
    tools_generated: false,
    prompts_generated: true,
    compatibility: {platforms: ['darwin', 'win32', 'linux'], runtimes: {node: '>=20.19.0'}},
    user_config: {
      app_key: {
        type: 'string',
        title: 'AppKey',
        description: 'AppKey of your application on the 1688 open platform. · 1688 开放平台应用的 AppKey。',
        required: false,
        default: '',
      },
      app_secret: {
        type: 'string',
        title: 'AppSecret',
        description: 'AppSecret of the same application. · 同一应用的 AppSecret。',
        sensitive: true,
        required: false,
        default: '',
      },
      sandbox: {
        type: 'boolean',
        title: 'Sandbox · 沙箱',
        description:
          'Answer with made-up data; nothing is sent to 1688. · 使用虚构数据，不向 1688 发送请求。',
        required: false,
        default: false,
      },
    },
  };
}
