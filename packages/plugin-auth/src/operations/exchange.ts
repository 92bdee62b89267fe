import {defineHostOperation, sensitiveField, textField} from '@ali1688/kit';
import {givenApplication} from './choose-application.ts';
import {describeLogin, savedLoginOutput} from './describe-login.ts';
import {applicationFields, noSaveSecretField, redirectUriField} from './login-fields.ts';
import {protectPasted} from './protect-pasted.ts';

/** The second half of a login without a terminal: what came back becomes tokens. */
export const exchange = defineHostOperation({
  topic: 'auth',
  name: 'exchange',
  isSensitive: true,
  summary: {en: 'Finish a login with the code that came back.', zh: '用返回的授权码完成登录。'},
  description: {
    en: 'Takes the whole address that the browser ended on, in quotes, or the bare code. The code works once and lives 2 minutes. The tokens are proved with one call and saved as with auth login. Asks nothing.',
    zh: '接受浏览器最终停留的完整地址（请加引号）或授权码本身。授权码只能使用一次，有效期 2 分钟。令牌先经一次调用验证，再像 auth login 一样保存。不会提问。',
  },
  needs: 'nothing',
  arguments: {
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
  },
  flags: {
    ...applicationFields,
    redirectUri: sensitiveField(redirectUriField),
    noSaveSecret: noSaveSecretField,
  },
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
  output: () => savedLoginOutput,
  async run(session, {codeOrUrl, redirectUri, noSaveSecret, ...given}) {
    const pasted = codeOrUrl.trim();
    protectPasted(session, pasted);
    const login = await givenApplication(session, given);
    const {application} = login;
    const answer = session.auth.readAnswer(pasted, {application, redirectUri});
    session.protect(answer.code);
    const saved = await session.auth.logIn({login, ...answer, saveSecret: !noSaveSecret});
    return describeLogin(session, application.appKey, saved);
  },
});
