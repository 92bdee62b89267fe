import {choiceField, optionalField, switchField, textField} from '../input/fields.ts';
import {allFormatNames, formatNames, headingChoices} from '@ali1688/output';
import {profileField, timeoutField} from '../settings/setting-fields.ts';

/** The flags that every operation takes. `--help` belongs to each face. */
export const universalFlags = {
  format: optionalField(
    choiceField({
      choices: formatNames,
      summary: {
        en: 'Form of the output: table on a terminal, json otherwise; with --output, the ending of the file. raw is the body of the gateway, unchanged.',
        zh: '输出格式：终端默认 table，其他情况默认 json；使用 --output 时由文件扩展名决定。raw 为网关原始响应体。',
      },
    }),
  ),
  json: switchField({summary: {en: 'Same as --format json.', zh: '等同于 --format json。'}}),
  fields: optionalField(
    textField({
      pattern: /^[A-Za-z0-9_.]+(,[A-Za-z0-9_.]+)*$/,
      allowed: {
        en: 'field names separated by commas, such as itemId,title or items.itemId',
        zh: '以逗号分隔的字段名，例如 itemId,title 或 items.itemId',
      },
      valueName: 'a,b.c',
      summary: {en: 'Keep only these fields, in this order.', zh: '只保留这些字段，并按此顺序输出。'},
    }),
  ),
  output: optionalField(
    textField({
      pattern: /^[^\0]+$/,
      allowed: {en: 'the path of a file', zh: '文件路径'},
      valueName: 'FILE',
      summary: {
        en: 'Write the result to this file instead of standard output. Its ending decides the format: .json, .csv, .ndjson, .md or .xlsx. The file is replaced as a whole or not at all. - is standard output.',
        zh: '将结果写入该文件而不是标准输出，扩展名决定格式：.json、.csv、.ndjson、.md 或 .xlsx；文件要么整体替换，要么保持原样。- 表示标准输出。',
      },
    }),
  ),
  headers: optionalField(
    choiceField({
      choices: headingChoices,
      summary: {
        en: 'Headings of tables and csv: names of fields, or words in Chinese or English. Default: fields for csv, the language of messages otherwise.',
        zh: '表格与 csv 的列标题：字段名（fields）、中文或英文。csv 默认为字段名，其他格式默认与提示语言一致。',
      },
    }),
  ),
  wide: switchField({
    summary: {
      en: 'Tables: every column, nothing cut, whatever the width of the terminal.',
      zh: '表格：显示全部列且不截断，不受终端宽度限制。',
    },
  }),
  profile: profileField,
  sandbox: switchField({
    summary: {
      en: 'Use the built-in sandbox: made-up data, marked as such; nothing leaves this machine.',
      zh: '使用内置沙箱：数据为虚构并有标注，不会向外发送任何请求。',
    },
  }),
  dryRun: switchField({
    summary: {
      en: 'Print the signed request with secrets redacted; send nothing.',
      zh: '打印已签名的请求（密钥已隐去），不发送。',
    },
  }),
  timeout: timeoutField,
  verbose: switchField({
    summary: {
      en: 'Say on standard error what is done. Secrets are never shown.',
      zh: '在标准错误中说明每一步；不会显示任何密钥。',
    },
  }),
} as const;

/** `--format` of an operation that gives variables for the environment. */
const formatOfVariables = optionalField(
  choiceField({choices: allFormatNames, summary: universalFlags.format.summary}),
);

/** The fields of the universal flags; `InputValues` of them are the values of one run. */
export type UniversalFlags = Omit<typeof universalFlags, 'format'> & {
  readonly format: typeof universalFlags.format | typeof formatOfVariables | typeof formatOfExport;
};

/** `--format` of an operation that has formats of its own. */
const formatOfExport = optionalField(
  choiceField({choices: [...formatNames, 'parquet'], summary: universalFlags.format.summary}),
);

/** The universal flags of one operation. */
export function universalFlagsOf({
  variables,
  ownFormats,
}: {
  readonly variables?: string | undefined;
  readonly ownFormats?: object | undefined;
}): UniversalFlags {
  if (variables !== undefined) return {...universalFlags, format: formatOfVariables};
  return ownFormats === undefined ? universalFlags : {...universalFlags, format: formatOfExport};
}
