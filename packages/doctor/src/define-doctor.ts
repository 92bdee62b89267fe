import {Ali1688Error} from '@ali1688/contracts/errors';
import type {Note} from '@ali1688/contracts/ports';
import {
  defineOperation,
  readsMarket,
  sandboxAnswersOf,
  switchField,
  type PluginDefinition,
} from '@ali1688/kit';
import {checkApis} from './check-apis.ts';
import {checkCredentials} from './check-credentials.ts';
import {checkGateway} from './check-gateway.ts';
import {checkGatewayAddress} from './check-gateway-address.ts';
import {checkNode, type NodeRequirement} from './check-node.ts';
import {checkKept} from './check-kept.ts';
import {checkLock} from './check-lock.ts';
import {checkSignature} from './check-signature.ts';
import {checkStore} from './check-store.ts';
import {checksLayout, checksShape} from './checks-form.ts';
import {concludeDiagnoses} from './conclude-diagnoses.ts';
import type {Diagnosis} from './diagnosis.ts';
import {doctorParts, type DoctorContext} from './doctor-parts.ts';
import {probedApis} from './probed-apis.ts';

/** What the `doctor` of one program looks at. */
export type DoctorOptions = {
  /** The oldest Node.js that the program is made for. */
  readonly node: NodeRequirement;
  /**
   * Gives the plugins whose commands the program has; each API that they call is tried.
   *
   * @param tell hears which of them cannot be loaded
   */
  readonly loadPlugins: (tell: (note: Note) => void) => Promise<readonly PluginDefinition[]>;
};

/**
 * The command that looks at everything a call depends on and says what to do about what is wrong.
 * The CLI and every skill script have it, each for the APIs of its own commands.
 */
export function defineDoctor(options: DoctorOptions) {
  return defineOperation({
    name: 'doctor',
    summary: {en: 'Check the installation and what calls depend on.', zh: '检查安装与调用所需的各项条件。'},
    description: {
      en: 'Checks Node.js, the token store and its lock, credentials, the gateway address and the signature; without --offline also reachability, clock, token and each API that the commands use. Each failed check names its cause and the next command. The exit status is that of the first failed check.',
      zh: '检查 Node.js、令牌目录及其锁、凭据、网关地址与签名；不带 --offline 时还检查连通性、时钟、令牌，以及各命令用到的每个接口。每个失败项都会给出原因与下一步命令，退出码取自第一个失败项。',
    },
    effects: readsMarket,
    apis: [],
    async loadSandboxApis() {
      const plugins = await options.loadPlugins(() => undefined);
      return sandboxAnswersOf(plugins.flatMap(({operations}) => operations))();
    },
    parts: doctorParts,
    input: {
      offline: switchField({summary: {en: 'Send nothing.', zh: '不发送任何请求。'}}),
      apis: switchField({
        summary: {
          en: 'Only which APIs the application may call, a line for each.',
          zh: '只检查应用可以调用哪些接口，每个接口一行。',
        },
      }),
    },
    examples: [
      {args: '--offline', text: {en: 'Check without sending anything', zh: '离线检查'}},
      {args: '--apis', text: {en: 'Which APIs the application may call', zh: '查看应用可以调用哪些接口'}},
    ],
    output: checksShape,
    layout: checksLayout,
    async run(context, {offline, apis}) {
      if (offline && apis) throw new Ali1688Error({code: 'USAGE_INVALID', ...contradiction});
      const diagnoses = apis ? tryApis(context, options) : diagnose(context, offline, options);
      return concludeDiagnoses(await diagnoses, context.language);
    },
  });
}

const contradiction = {
  text: {
    en: '--apis makes calls, and --offline sends nothing.',
    zh: '--apis 需要发起调用，而 --offline 不发送任何请求。',
  },
  hint: {en: 'Leave one of them out.', zh: '请去掉其中一个。'},
};

async function tryApis(context: DoctorContext, {loadPlugins}: DoctorOptions): Promise<readonly Diagnosis[]> {
  return checkApis(context, probedApis(await loadPlugins((told) => context.note(told))));
}

async function diagnose(
  context: DoctorContext,
  offline: boolean,
  options: DoctorOptions,
): Promise<readonly Diagnosis[]> {
  const {store} = context.parts;
  const note = (told: Note): void => context.note(told);
  const credentials = context.parts.host.settings.sandbox ? [] : [checkCredentials(context)];
  const local = [
    checkNode(context.parts.host.nodeVersion, options.node),
    checkStore({store, note}),
    checkLock({store, note}),
    ...credentials,
    checkGatewayAddress(context),
    await checkSignature((path, parameters, secret) => context.parts.gateway.sign(path, parameters, secret)),
    ...(await checkKept(context, await options.loadPlugins(() => undefined))),
  ];
  const canCall = !offline && local.every(({fault}) => fault === undefined);
  if (!canCall) return local;
  const gateway = await checkGateway(context, () => Date.now());
  const isReached = gateway.every(({check, fault}) => check !== 'reachability' || fault === undefined);
  return [...local, ...gateway, ...(isReached ? await tryApis(context, options) : [])];
}
