import {textField, type InputField} from '@ali1688/kit';

/** The name of a saved profile as an argument. */
export function profileNameField(summary: InputField['summary']) {
  return textField({
    pattern: /^[a-z0-9][a-z0-9-]{0,31}$/,
    allowed: {
      en: 'a profile name: lower-case letters, digits and hyphens, 32 characters at most',
      zh: '配置名：小写字母、数字与连字符，最长 32 个字符',
    },
    summary,
  });
}
