import {
  defineOperation,
  openHostPart,
  optionalField,
  readsThisMachine,
  textField,
  wholeNumberField,
} from '@ali1688/kit';
import type {Bilingual} from '@ali1688/contracts/errors';
import * as z from 'zod/mini';
import type {HostPlugins} from '../start/host-command.ts';
import {answersOf} from './plugin-answers.ts';

/** Runs the sandbox as a gateway of its own process until it is interrupted. */
export const defineSandboxStart = (plugins: HostPlugins) =>
  defineOperation({
    topic: 'sandbox',
    name: 'start',
    summary: {en: 'Run a local gateway with made-up data.', zh: '启动本地模拟网关（数据为虚构）。'},
    description: {
      en: 'Listens on 127.0.0.1 only and checks requests as the real gateway does. Prints the variables that point other commands at it; runs until Ctrl-C. The credentials are its own and work nowhere else. --format env gives the variables as lines for a shell, env-powershell for PowerShell.',
      zh: '仅监听 127.0.0.1，并按真实网关的顺序校验请求。会打印其他命令连接它所需的环境变量，按 Ctrl-C 结束。其凭据仅在沙箱内有效。--format env 以 shell 可读取的行输出变量，env-powershell 供 PowerShell 使用。',
    },
    effects: readsThisMachine,
    apis: [],
    parts: {host: openHostPart},
    loadSandboxApis: answersOf(plugins),
    input: {
      port: optionalField(
        wholeNumberField({
          minimum: 1,
          maximum: 65_535,
          valueName: 'N',
          summary: {en: 'Port to listen on. Default: a free one.', zh: '监听端口，默认自动选择空闲端口。'},
        }),
      ),
      categories: optionalField(
        textField({
          pattern: /^[1-9]\d{0,2}x\d{1,3}x\d{1,3}$/,
          allowed: {
            en: 'three whole numbers up to 999, such as 50x20x20: first-level categories, children of each, children of each of those',
            zh: '三个不超过 999 的整数，例如 50x20x20：一级类目数、每个一级类目的下级数、每个二级类目的下级数',
          },
          valueName: 'AxBxC',
          summary: {
            en: 'Serve a generated catalogue of this size, such as 50x20x20, instead of the built-in one.',
            zh: '使用按该规模生成的类目树（例如 50x20x20），代替内置类目。',
          },
        }),
      ),
      today: optionalField(
        textField({
          pattern: /^\d{4}-\d{2}-\d{2}$/,
          allowed: {en: 'a date such as 2026-12-01', zh: '形如 2026-12-01 的日期'},
          valueName: 'DATE',
          summary: {
            en: 'Day of the rankings, figures and hot words, such as 2026-12-01. Default: the current day in China.',
            zh: '榜单、销量与热搜词所属的日期，例如 2026-12-01，默认为当前的北京日期。',
          },
        }),
      ),
    },
    examples: [
      {args: '--port 1688', text: {en: 'Listen on a fixed port', zh: '监听固定端口'}},
      {
        args: '--categories 50x20x20',
        text: {en: 'A catalogue of 21,050 categories', zh: '含 21,050 个类目的类目树'},
      },
      {
        args: '--format env',
        text: {en: 'Variables as lines for a shell', zh: '以 shell 可读取的形式输出变量'},
      },
      {args: '--today 2026-12-01', text: {en: 'The market of a fixed day', zh: '固定某一天的行情'}},
    ],
    dryRunNote: {
      en: 'Dry run: the sandbox can start; it was ended at once.',
      zh: '试运行：沙箱可以启动，已立即结束。',
    },
    output: () =>
      z.object({
        gatewayUrl: z.string(),
        controlUrl: z.string(),
        environment: z.array(z.object({name: z.string(), value: z.string()})),
      }),
    variables: 'environment',
    layout: {
      rows: 'environment',
      lines: ({gatewayUrl, controlUrl, environment}) => startedLines(gatewayUrl, controlUrl, environment),
      title: ({gatewayUrl, controlUrl}) => ({
        en: `Sandbox gateway: ${gatewayUrl} (faults and switches: ${controlUrl})`,
        zh: `模拟网关：${gatewayUrl}（故障与开关：${controlUrl}）`,
      }),
      columns: [
        {field: 'name', header: {en: 'Variable', zh: '变量'}},
        {field: 'value', header: {en: 'Value', zh: '值'}},
      ],
    },
    async run(context, {port, categories, today}) {
      const sandbox = await context.parts.host.startSandbox({
        ...(port === undefined ? {} : {port}),
        ...(categories === undefined ? {} : {categories: readSize(categories)}),
        ...(today === undefined ? {} : {today}),
      });
      const {appKey, appSecret, refreshToken} = sandbox.credentials;
      const data = {
        gatewayUrl: sandbox.gatewayUrl,
        controlUrl: new URL('/sandbox', sandbox.gatewayUrl).href,
        environment: [
          {name: 'ALI1688_GATEWAY_URL', value: sandbox.gatewayUrl},
          {name: 'ALI1688_AUTH_URL', value: sandbox.authUrl},
          {name: 'ALI1688_APP_KEY', value: appKey},
          {name: 'ALI1688_APP_SECRET', value: appSecret.reveal()},
          {name: 'ALI1688_REFRESH_TOKEN', value: refreshToken.reveal()},
        ],
      };
      if (!context.isDryRun) {
        await context.parts.host.publish(data);
        await abortOf(context.signal);
      }
      await sandbox.close();
      return data;
    },
  });

/** The variables as lines to be copied, below where the sandbox is. */
function startedLines(
  gatewayUrl: string,
  controlUrl: string,
  variables: readonly {readonly name: string; readonly value: string}[],
): Bilingual {
  const lines = variables.map(({name, value}) => `${name}=${value}`).join('\n');
  return {
    en: `# Sandbox gateway: ${gatewayUrl} (faults and switches: ${controlUrl})\n${lines}`,
    zh: `# 模拟网关：${gatewayUrl}（故障与开关：${controlUrl}）\n${lines}`,
  };
}

/** The size written as `50x20x20`, which the pattern of the flag has checked. */
function readSize(written: string) {
  const [firstLevel = 0, secondLevel = 0, thirdLevel = 0] = written.split('x').map(Number);
  return {firstLevel, secondLevel, thirdLevel};
}

/** Pending until nobody wants the server any more (Ctrl-C). */
function abortOf(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), {once: true});
  });
}
