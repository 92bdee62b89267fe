import {defineHostOperation, optionalField, wholeNumberField} from '@ali1688/kit';
import * as z from 'zod/mini';

/** Runs the sandbox as a gateway of its own process until it is interrupted. */
export const sandboxStart = defineHostOperation({
  topic: 'sandbox',
  name: 'start',
  summary: {en: 'Run a local gateway with made-up data.', zh: '启动本地沙箱网关（数据为虚构）。'},
  description: {
    en: 'Listens on 127.0.0.1 only and checks requests as the real gateway does. Prints the variables that point other commands at it; runs until Ctrl-C. The credentials are its own and work nowhere else.',
    zh: '仅监听 127.0.0.1，并按真实网关的顺序校验请求。会打印让其他命令指向它所需的环境变量，按 Ctrl-C 结束。其凭据仅在沙箱内有效。',
  },
  needs: 'nothing',
  arguments: {},
  flags: {
    port: optionalField(
      wholeNumberField({
        minimum: 1,
        maximum: 65_535,
        valueName: 'N',
        summary: {en: 'Port to listen on. Default: a free one.', zh: '监听端口，默认自动选择空闲端口。'},
      }),
    ),
  },
  examples: [{args: '--port 1688', text: {en: 'Listen on a fixed port', zh: '监听固定端口'}}],
  output: z.object({
    gatewayUrl: z.string(),
    controlUrl: z.string(),
    environment: z.array(z.object({name: z.string(), value: z.string()})),
  }),
  layout: {
    rows: (data) => data.environment,
    title: ({gatewayUrl, controlUrl}) => ({
      en: `Sandbox gateway: ${gatewayUrl} (faults and switches: ${controlUrl})`,
      zh: `沙箱网关：${gatewayUrl}（故障与开关：${controlUrl}）`,
    }),
    columns: [
      {field: 'name', header: {en: 'Variable', zh: '变量'}},
      {field: 'value', header: {en: 'Value', zh: '值'}},
    ],
  },
  async run(session, {port}) {
    const sandbox = await session.startSandbox(port === undefined ? {} : {port});
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
    session.publish(data);
    await session.untilInterrupted();
    await sandbox.close();
    return data;
  },
});
