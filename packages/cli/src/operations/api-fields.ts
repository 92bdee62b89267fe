import {Ali1688Error, commandName} from '@ali1688/contracts/errors';
import {isRecord, parseJson} from '@ali1688/contracts/json';
import {repeatableField, textField} from '@ali1688/kit';

/** The API a command is about. */
export const apiField = textField({
  pattern: /^[A-Za-z0-9_.:-]{1,200}$/,
  allowed: {
    en: 'the name of an API, such as product.topList.query, or namespace:name:version',
    zh: '接口名，例如 product.topList.query，或 namespace:name:version',
  },
  summary: {
    en: `API: a name of the list (${commandName('api list')}), or namespace:name:version.`,
    zh: `接口：列表中的名称（${commandName('api list')}），或 namespace:name:version。`,
  },
});

/** Parameters as `name=value`; the value is everything behind the first `=`, taken as it is. */
export const parameterField = repeatableField({
  pattern: /^[A-Za-z0-9_.]+=[\s\S]*$/,
  allowed: {en: 'name=value, such as language=en', zh: 'name=value 形式，例如 language=en'},
  valueName: 'k=v',
  summary: {
    en: 'One parameter as name=value; give the flag once for each. Nothing is changed on the way.',
    zh: '一个 name=value 形式的参数，可多次给出；值按原样发送。',
  },
});

/** Names that mean a credential wherever they stand, in the spelling of {@link plainName}. */
const credentialName = /(?:accesstoken|refreshtoken|authtoken|secret|secretkey|sessionkey|aopsignature)\d*$/;
/** Names that mean one as a parameter; inside a value they may mean anything. */
const credentialParameter =
  /^(?:code|authcode|authorizationcode|authorization|sign|signature|token|session|bearer|jwt|passw(?:or)?d|credentials?)$/;

/** A name without what joins its words: `accessToken`, `Access_Token` and `access.token` are one. */
function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z\d]/g, '');
}

/** Whether a parameter gives a credential, itself or inside its JSON. */
function givesCredential([name, value]: readonly [string, string]): boolean {
  const names = [name, ...namesInside(parseJson(value))];
  return (
    credentialParameter.test(plainName(name)) ||
    names.some((candidate) => credentialName.test(plainName(candidate)))
  );
}

function namesInside(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesInside);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesInside(inner)]);
}

/**
 * Reads `name=value` words.
 *
 * @throws `USAGE_INVALID` for a name that is given twice
 */
export function readParameters(words: readonly string[]): Readonly<Record<string, string>> {
  const parameters = new Map<string, string>();
  for (const word of words) {
    const end = word.indexOf('=');
    const name = word.slice(0, end);
    if (parameters.has(name)) {
      throw parameterError(
        {en: `--param ${name} is given more than once.`, zh: `--param ${name} 只能给出一次。`},
        {en: 'Give each parameter once.', zh: '每个参数只给一次。'},
      );
    }
    parameters.set(name, word.slice(end + 1));
  }
  return Object.fromEntries(parameters);
}

/**
 * Refuses credentials among the parameters of a call, by their names: an argument ends up in the shell's history
 * and in the list of processes. Known secrets under any name are refused where the request is made.
 *
 * @throws `USAGE_INVALID`
 */
export function refuseCredentials(parameters: Readonly<Record<string, string>>): void {
  const given = Object.entries(parameters).find(givesCredential);
  if (given === undefined) return;
  const [name] = given;
  throw parameterError(
    {
      en: `--param ${name} is not taken from a command line; the suite adds tokens and signatures itself.`,
      zh: `不接受在命令行中给出 --param ${name}；令牌与签名由程序自动添加。`,
    },
    {
      en: 'Leave it out, and set ALI1688_APP_SECRET, ALI1688_REFRESH_TOKEN or ALI1688_ACCESS_TOKEN in the environment.',
      zh: '请去掉该参数，改用环境变量 ALI1688_APP_SECRET、ALI1688_REFRESH_TOKEN 或 ALI1688_ACCESS_TOKEN 提供。',
    },
  );
}

function parameterError(text: Ali1688Error['text'], hint: Ali1688Error['hint']): Ali1688Error {
  return new Ali1688Error({code: 'USAGE_INVALID', text, hint});
}
