import {defineOperation, optionalField, switchField, wholeNumberField} from '@ali1688/kit';
import {authParts} from '../session/auth-context.ts';
import {portAndRedirectUri, terminalNeeded} from '../texts/failures.ts';
import {chooseApplication} from './choose-application.ts';
import {savedLoginOutput} from './describe-login.ts';
import {finishLogin} from './finish-login.ts';
import {applicationFields, noSaveSecretField, redirectUriField} from './login-fields.ts';
import {askForAnswer} from './ask-for-answer.ts';
import {receiveAnswer} from './receive-answer.ts';
import {resultNames} from '../texts/result-names.ts';

/** Logs a person in: authorize page, code, tokens, the profile, proof, and only then the good news. */
export const login = defineOperation({
  topic: 'auth',
  name: 'login',
  isSensitive: true,
  summary: {en: 'Log in with an account of 1688 and save it.', zh: '登录 1688 账号并保存授权。'},
  description: {
    en: 'Opens the authorize page in the browser and takes the answer on 127.0.0.1, for 5 minutes at most; with a --redirect-uri on http://localhost it listens there. Where the application registered another callback domain, give --redirect-uri on that domain: the address is printed and the address bar is pasted afterwards. The tokens are proved with one call before they are saved. Without a terminal and a browser use auth url and auth exchange.',
    zh: '在浏览器中打开授权页，并在 127.0.0.1 上接收结果，最长等待 5 分钟；--redirect-uri 为 http://localhost 时在该地址上监听。应用登记了其他回调域名时，请用 --redirect-uri 给出该域名下的地址：会打印授权地址，完成后粘贴地址栏内容。令牌先通过一次调用验证，再保存。没有终端和浏览器时请用 auth url 与 auth exchange。',
  },
  effects: {kind: 'changes-this-machine', repeatable: false, personalData: true},
  apis: [],
  parts: authParts,
  input: {
    ...applicationFields,
    port: optionalField(
      wholeNumberField({
        minimum: 1,
        maximum: 65_535,
        valueName: 'N',
        summary: {
          en: 'Port to listen on at 127.0.0.1. Default: a free one.',
          zh: '在 127.0.0.1 上监听的端口，默认自动选择空闲端口。',
        },
      }),
    ),
    redirectUri: redirectUriField,
    noBrowser: switchField({
      summary: {en: 'Open no browser; only print the address.', zh: '不打开浏览器，只打印地址。'},
    }),
    noSaveSecret: noSaveSecretField,
  },
  examples: [
    {args: '', text: {en: 'Log in through the browser of this machine', zh: '用本机浏览器登录'}},
    {
      args: '--profile shop-b --no-save-secret',
      text: {en: 'A second account, its AppSecret not saved', zh: '登录第二个账号，不保存 AppSecret'},
    },
    {
      args: '--redirect-uri https://example.com/callback',
      text: {en: 'With the callback domain of the application', zh: '使用应用登记的回调域名'},
    },
  ],
  chineseNames: resultNames,
  output: () => savedLoginOutput,
  async run(context, {redirectUri, port, noBrowser, noSaveSecret, ...given}) {
    if (redirectUri !== undefined && port !== undefined) throw portAndRedirectUri();
    const place = redirectUri === undefined ? {host: ownHost, port: port ?? 0} : placeToListenAt(redirectUri);
    if (place === undefined && !context.parts.host.prompt.isInteractive) throw terminalNeeded();
    const chosen = await chooseApplication(context, given);
    const {application} = chosen;
    const answer =
      redirectUri !== undefined && place === undefined
        ? await askForAnswer(context, {application, redirectUri, noBrowser})
        : await receiveAnswer(context, {application, host: ownHost, port: 0, ...place, noBrowser});
    return finishLogin(context, chosen, {...answer, saveSecret: !noSaveSecret});
  },
});

/** Where the answer is received unless told otherwise. */
const ownHost = '127.0.0.1';

/**
 * Where a redirect address can be listened at: on this machine, without encryption. Port 0 is any. Only the host has to
 * be registered (gateway.md section 4.1), so the path may be any.
 */
function placeToListenAt(redirectUri: string): {readonly host: string; readonly port: number} | undefined {
  if (!URL.canParse(redirectUri)) return undefined;
  const {protocol, hostname, port} = new URL(redirectUri);
  const isListenedAt = protocol === 'http:' && (hostname === ownHost || hostname === 'localhost');
  return isListenedAt ? {host: hostname, port: Number(port)} : undefined;
}
