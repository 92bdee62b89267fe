import {Secret} from '@ali1688/contracts/ports';
import {
  defineOperation,
  openHostPart,
  optionalField,
  sensitiveField,
  textField,
  type AnyOperation,
  type OperationContext,
} from '@ali1688/kit';
import * as z from 'zod/mini';
import type {LoginDesk} from './login-desk.ts';

/**
 * A login in steps, for where nobody sits at a terminal: the first call gives the address to open, a later one says
 * whether the browser has come back, or takes the address that it ended on. The application and its AppSecret are those
 * in force; neither is ever an argument.
 */
export function defineChatLogin(desk: LoginDesk): AnyOperation {
  return defineOperation({
    topic: 'auth',
    name: 'login',
    isSensitive: true,
    summary: {en: 'Log in to 1688 through a browser.', zh: '通过浏览器登录 1688。'},
    description: {
      en: 'Without arguments: gives the address that the user has to open (state "open"); call again to learn whether the login is done. If the browser cannot come back to this machine, pass the address that it ended on as answer.',
      zh: '不带参数：返回需要用户打开的地址（state 为 open），再次调用可得知是否已完成。浏览器无法跳转回本机时，请把它最终停留的地址作为 answer 传入。',
    },
    effects: {kind: 'changes-this-machine', repeatable: false, personalData: true},
    apis: [],
    parts: {host: openHostPart},
    input: {
      answer: optionalField(
        sensitiveField(
          textField({
            pattern: /\S/,
            allowed: {en: 'the whole address that the browser ended on', zh: '浏览器最终停留的完整地址'},
            summary: {en: 'Address that the browser ended on.', zh: '浏览器最终停留的地址。'},
          }),
        ),
      ),
      redirectUri: optionalField(
        textField({
          pattern: /^https?:\/\/\S+$/,
          allowed: {en: 'a web address', zh: '网址'},
          summary: {
            en: 'Callback address that the application registered, if it has one.',
            zh: '应用登记的回调地址（如有）。',
          },
        }),
      ),
    },
    examples: [],
    output: () =>
      z.object({
        state: z.enum(['open', 'done']),
        url: z.optional(z.string()),
        next: z.optional(z.string()),
        login: z.optional(z.unknown()),
      }),
    async run(context, {answer, redirectUri}) {
      if (answer === undefined) return desk.ask(context, redirectUri);
      const pasted = answer.trim();
      protectAnswer(context, pasted);
      return {state: 'done' as const, login: await desk.take(context, pasted, redirectUri)};
    },
  });
}

/** Keeps an answer out of all that is said, before anything is done with it: the code inside it is worth the account. */
function protectAnswer(
  {parts}: OperationContext & {readonly parts: {readonly host: ReturnType<typeof openHostPart>}},
  pasted: string,
): void {
  const codes = URL.canParse(pasted) ? new URL(pasted).searchParams.getAll('code') : [];
  for (const secret of [pasted, ...codes]) parts.host.protect(new Secret(secret));
}
