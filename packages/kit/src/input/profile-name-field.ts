import {profileNamePattern} from '@ali1688/contracts/ports';
import {textField} from './fields.ts';
import type {FieldText} from './input-field.ts';

/** The name of a saved profile. */
export function profileNameField(text: FieldText) {
  return textField({
    pattern: profileNamePattern,
    allowed: {
      en: 'a profile name: lower-case letters, digits and hyphens, 32 characters at most',
      zh: '配置名：小写字母、数字与连字符，最长 32 个字符',
    },
    ...text,
  });
}
