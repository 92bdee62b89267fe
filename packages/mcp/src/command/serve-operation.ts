import {
  defineOperation,
  optionalField,
  readsMarket,
  switchField,
  textField,
  wholeNumberField,
} from '@ali1688/kit';
import {universalFlags} from '@ali1688/kit/face';
import * as z from 'zod/mini';
import {toolWords} from '../tools/tool-name.ts';

/**
 * The command that serves: what it takes and what is said of it. It has no result that could be shown, so only those of
 * the flags of every command belong to it that say how work is done.
 */
export const serveOperation = defineOperation({
  name: 'mcp',
  summary: {en: 'Serve the operations to an agent host (MCP).', zh: '以 MCP 服务的形式供智能体使用。'},
  description: {
    en: 'Speaks the Model Context Protocol on standard input and output until the host closes it, in the versions 2026-07-28 and 2025-11-25. With --http it listens on 127.0.0.1 and prints the address and a bearer token on standard error.',
    zh: '通过标准输入输出提供 Model Context Protocol（MCP）服务，直到宿主关闭为止，支持 2026-07-28 与 2025-11-25 两个协议版本。加 --http 则在 127.0.0.1 上监听，并在标准错误中打印地址与访问令牌。',
  },
  effects: readsMarket,
  apis: [],
  input: {
    http: switchField({
      summary: {en: 'Listen on 127.0.0.1 instead.', zh: '改为在 127.0.0.1 上监听。'},
    }),
    port: optionalField(
      wholeNumberField({
        minimum: 1,
        maximum: 65_535,
        valueName: 'N',
        summary: {en: 'Port for --http. Default: a free one.', zh: '--http 的端口，默认自动选择空闲端口。'},
      }),
    ),
    tools: optionalField(
      textField({
        pattern: toolWords,
        allowed: {
          en: 'all, or names of tools separated by commas, such as default,product_shop',
          zh: 'all，或以逗号分隔的工具名，例如 default,product_shop',
        },
        valueName: 'all|NAME,…',
        summary: {
          en: 'Which tools to offer: all, or names; default stands for those that are offered without it.',
          zh: '提供哪些工具：all，或工具名；default 表示默认提供的那些。',
        },
      }),
    ),
  },
  examples: [
    {args: '', text: {en: 'As a host starts it', zh: '由宿主程序启动'}},
    {args: '--sandbox', text: {en: 'With made-up data', zh: '使用虚构数据'}},
    {
      args: '--http --port 1688 --tools default,product_shop',
      text: {en: 'Over HTTP on this machine, with one more tool', zh: '通过本机 HTTP 提供，并增加一个工具'},
    },
  ],
  output: () => z.object({}),
  run: () => Promise.reject(new Error('The command mcp is carried out by its host.')),
});

const {profile, sandbox, timeout, verbose} = universalFlags;

/** The flags that the command shares with all others. */
export const servingFlags = {profile, sandbox, timeout, verbose};
