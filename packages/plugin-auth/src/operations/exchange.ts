import {defineOperation, sensitiveField, textField} from '@ali1688/kit';
import {authParts} from '../session/auth-context.ts';
import {givenApplication} from './choose-application.ts';
import {savedLoginOutput} from './describe-login.ts';
import {finishLogin} from './finish-login.ts';
import {applicationFields, noSaveSecretField, redirectUriField} from './login-fields.ts';
import {protectPasted} from './protect-pasted.ts';
import {resultNames} from '../texts/result-names.ts';

/** The second half of a login without a terminal: what came back becomes tokens. */
export const exchange = defineOperation({
  topic: 'auth',
  name: 'exchange',
  isSensitive: true,
  summary: {en: 'Finish a login with the code that came back.', zh: '用返回的授权码完成登录。'},
  description: {
    en: 'Takes the whole address that the browser ended on, in quotes, or the bare code. The code works once and lives 2 minutes. The tokens are proved with one call and saved as with auth login. Asks nothing.',
    zh: '接受浏览器最终停留的完整地址（请加引号）或授权码本身。授权码只能使用一次，有效期 2 分钟。令牌先通过一次调用验证，再像 auth login 一样保存。全程无需交互。',
  },
  effects: {kind: 'changes-this-machine', repeatable: false, personalData: true},
  apis: [],
  parts: authParts,
  input: {
    codeOrUrl: sensitiveField(
      textField({
        pattern: /\S/,
        allowed: {
          en: 'the whole address that the browser ended on, or the code',
          zh: '浏览器最终停留的完整地址，或授权码',
        },
        summary: {
          en: 'The address that the browser ended on, or the bare code.',
          zh: '浏览器最终停留的地址，或授权码本身。',
        },
      }),
    ),
    ...applicationFields,
    redirectUri: sensitiveField(redirectUriField),
    noSaveSecret: noSaveSecretField,
  },
  positional: ['codeOrUrl'],
  examples: [
    {
      args: '"http://127.0.0.1:16880/callback?code=…&state=…"',
      text: {en: 'With the whole address bar', zh: '使用完整的地址栏内容'},
    },
    {
      args: 'CODE --redirect-uri https://example.com/callback',
      text: {en: 'With the bare code', zh: '仅使用授权码'},
    },
  ],
  chineseNames: resultNames,
  output: () => savedLoginOutput,
  async run(context, {codeOrUrl, redirectUri, noSaveSecret, ...given}) {
    const pasted = codeOrUrl.trim();
    protectPasted(context, pasted);
    const login = await givenApplication(context, given);
    const {application} = login;
    const answer = context.parts.auth.readAnswer(pasted, {application, redirectUri});
    context.parts.host.protect(answer.code);
    return finishLogin(context, login, {...answer, saveSecret: !noSaveSecret});
  },
});
