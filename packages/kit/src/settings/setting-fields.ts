import {choiceField, numberField, optionalField} from '../input/fields.ts';
import {profileNameField} from '../input/profile-name-field.ts';

/** `--profile` and `ALI1688_PROFILE`. */
export const profileField = optionalField(
  profileNameField({
    valueName: 'NAME',
    summary: {en: 'Which application and account to use.', zh: '使用哪个应用与账号。'},
  }),
);

/** `--timeout` and `ALI1688_TIMEOUT`. */
export const timeoutField = optionalField(
  numberField({
    above: 0,
    maximum: 3600,
    valueName: 'SECONDS',
    summary: {en: 'Limit for one request, in seconds. Default 30.', zh: '单次请求的时限（秒），默认 30。'},
  }),
);

/** `ALI1688_QPS`. */
export const requestsPerSecondField = optionalField(
  numberField({
    above: 0,
    maximum: 1000,
    summary: {en: 'Requests a second for one AppKey.', zh: '每个 AppKey 每秒请求数。'},
  }),
);

/** `ALI1688_LANG`, in every spelling of one of the two. */
export const languageVariableField = optionalField(
  choiceField({
    choices: ['zh', 'en'],
    summary: {en: 'Language of messages.', zh: '提示语言。'},
  }),
);

/** `ALI1688_SANDBOX`. */
export const sandboxVariableField = optionalField(
  choiceField({
    choices: ['1', 'true', '0', 'false'],
    summary: {en: 'Use the sandbox.', zh: '使用沙箱。'},
  }),
);
