import {defineOperation, readsThisMachine} from '@ali1688/kit';
import * as z from 'zod/mini';
import {authParts} from '../session/auth-context.ts';
import {sendBack} from '../texts/questions.ts';
import {givenApplication} from './choose-application.ts';
import {applicationFields, redirectUriField} from './login-fields.ts';
import {resultNames} from '../texts/result-names.ts';

/** The first half of a login without a terminal: the address that a person has to open. */
export const url = defineOperation({
  topic: 'auth',
  name: 'url',
  isSensitive: true,
  summary: {en: 'Print the address of the authorize page.', zh: '打印授权页地址。'},
  description: {
    en: 'For agents and for machines without a browser. Prints the address to open and what to send back; asks nothing, waits for nothing, stores nothing. Finish with auth exchange, with the same --redirect-uri.',
    zh: '供智能体或没有浏览器的机器使用。打印需要打开的地址以及应发回的内容；不询问、不等待、不保存。随后用 auth exchange 完成，--redirect-uri 须一致。',
  },
  effects: readsThisMachine,
  apis: [],
  needs: 'app',
  parts: authParts,
  input: {...applicationFields, redirectUri: redirectUriField},
  examples: [
    {args: '--json', text: {en: 'The address and what to send back', zh: '授权地址与应发回的内容'}},
    {
      args: '--redirect-uri https://example.com/callback',
      text: {en: 'With the callback domain of the application', zh: '使用应用登记的回调域名'},
    },
  ],
  chineseNames: resultNames,
  output: () => z.object({url: z.string(), redirectUri: z.string(), state: z.string(), next: z.string()}),
  async run(context, {redirectUri: given, ...rest}) {
    const {application} = await givenApplication(context, rest);
    const asked = {application, redirectUri: given ?? context.parts.auth.defaultRedirectUri};
    const {url: address, redirectUri, state} = context.parts.auth.authorizeUrl(asked);
    return {
      url: address,
      redirectUri,
      state,
      next: context.parts.host.nameCommands(sendBack[context.language]),
    };
  },
});
