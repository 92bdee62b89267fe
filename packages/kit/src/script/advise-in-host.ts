import {alterError, commandName, type Ali1688Error, type Bilingual} from '@ali1688/contracts/errors';

/** A hint that tells to set a variable which some hosts keep from their skills. */
const keptVariable = /ALI1688_\w*(?:TOKEN|SECRET)/;

/** What OpenClaw does with the variables of its settings: they never reach the script, although they are set. */
const keptByHost: Bilingual = {
  en: ` In OpenClaw, variables of a skill's settings whose names end in TOKEN or SECRET are not handed over unless the skill requires them or has them as its primary one: set them in the environment of OpenClaw itself, or run ${commandName('auth login')}.`,
  zh: `在 OpenClaw 中，技能设置里名称以 TOKEN 或 SECRET 结尾的变量不会传给脚本（声明为必需或主变量的除外）：请在 OpenClaw 自身的环境中设置，或运行 ${commandName('auth login')}。`,
};

/** Says of credentials that are missing in a skill why they may be although they were set. */
export function adviseInHost(failure: Ali1688Error): Ali1688Error {
  const {hint} = failure;
  if (!keptVariable.test(hint.en)) return failure;
  return alterError(failure, {hint: {en: hint.en + keptByHost.en, zh: hint.zh + keptByHost.zh}});
}
