import {commandName} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import type {Diagnosis} from './diagnosis.ts';

/** The worked example of the official signature page (gateway.md section 2.3). */
const official = {
  path: 'param2/1/system/currentTime/1000000',
  parameters: [
    ['b', '2'],
    ['a', '1'],
  ],
  appSecret: 'test123',
  signature: '33E54F4F7B989E3E0E912D3FBD2F1A03CA7CCE88',
} as const;

type Sign = (
  path: string,
  parameters: Iterable<readonly [string, string]>,
  appSecret: Secret,
) => Promise<{readonly signature: string}>;

/** Whether this program signs the official example as 1688 does. */
export async function checkSignature(sign: Sign): Promise<Diagnosis> {
  const {signature} = await sign(official.path, official.parameters, new Secret(official.appSecret));
  if (signature === official.signature) {
    return {
      check: 'signature',
      found: {en: 'the official example is signed correctly', zh: '官方示例签名正确'},
    };
  }
  return {
    check: 'signature',
    found: {en: 'the official example is signed wrongly', zh: '官方示例签名错误'},
    fault: {
      code: 'UNEXPECTED',
      cause: {
        en: 'The installation is damaged; 1688 would refuse every call.',
        zh: '安装已损坏，1688 会拒绝所有请求。',
      },
      next: {
        en: `Install ali1688 again, then run: ${commandName('doctor')} --offline`,
        zh: `请重新安装 ali1688，然后运行：${commandName('doctor')} --offline`,
      },
    },
  };
}
