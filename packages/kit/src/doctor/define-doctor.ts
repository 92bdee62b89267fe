import type {Session} from '../context/session.ts';
import {defineHostOperation} from '../operation/define-host-operation.ts';
import {switchField} from '../operation/fields.ts';
import type {ApiProbe} from './api-probe.ts';
import {checkApis} from './check-apis.ts';
import {checkCredentials} from './check-credentials.ts';
import {checkGateway} from './check-gateway.ts';
import {checkGatewayAddress} from './check-gateway-address.ts';
import {checkNode, type NodeRequirement} from './check-node.ts';
import {checkLock} from './check-lock.ts';
import {checkSignature} from './check-signature.ts';
import {checkStore} from './check-store.ts';
import {checksLayout, checksShape} from './checks-form.ts';
import {concludeDiagnoses} from './conclude-diagnoses.ts';
import type {Diagnosis} from './diagnosis.ts';

/** What the `doctor` of one program looks at. */
export type DoctorOptions = {
  /** The oldest Node.js that the program is made for. */
  readonly node: NodeRequirement;
  /** The APIs that its commands use. */
  readonly probes: readonly ApiProbe[];
};

/**
 * The command that looks at everything a call depends on and says what to do about what is wrong.
 * The CLI and every skill script have it, each for the APIs of its own commands.
 */
export function defineDoctor(options: DoctorOptions) {
  return defineHostOperation({
    name: 'doctor',
    summary: {en: 'Check the installation and what calls depend on.', zh: '检查安装与调用所需的各项条件。'},
    description: {
      en: 'Checks Node.js, the token store and its lock, credentials, the gateway address and the signature; without --offline also reachability, clock, token and each API that the commands use. Each failed check names its cause and the next command. The exit status is that of the first failed check.',
      zh: '检查 Node.js、令牌存储及其锁、凭据、网关地址与签名；不带 --offline 时还检查连通性、时钟、令牌，以及各命令用到的每个接口。每个失败项都会给出原因与下一步命令，退出码取自第一个失败项。',
    },
    needs: 'nothing',
    arguments: {},
    flags: {offline: switchField({summary: {en: 'Send nothing.', zh: '不发送任何请求。'}})},
    examples: [{args: '--offline', text: {en: 'Check without sending anything', zh: '离线检查'}}],
    output: checksShape,
    layout: checksLayout,
    async run(session, {offline}) {
      return concludeDiagnoses(await diagnose(session, offline, options), session.language);
    },
  });
}

async function diagnose(
  session: Session,
  offline: boolean,
  {node, probes}: DoctorOptions,
): Promise<readonly Diagnosis[]> {
  const credentials = session.settings.sandbox ? [] : [checkCredentials(session)];
  const local = [
    checkNode(session.nodeVersion, node),
    checkStore(session),
    checkLock(session),
    ...credentials,
    checkGatewayAddress(session),
    await checkSignature((path, parameters, secret) => session.sign(path, parameters, secret)),
  ];
  const canCall = !offline && local.every(({fault}) => fault === undefined);
  if (!canCall) return local;
  const gateway = await checkGateway(session, () => Date.now());
  const isReached = gateway.every(({check, fault}) => check !== 'reachability' || fault === undefined);
  return [...local, ...gateway, ...(isReached ? await checkApis(session, probes) : [])];
}
