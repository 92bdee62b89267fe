import type {Bilingual, Language} from '@ali1688/contracts/errors';

/** What the checks are called for people; a document keeps the words of programs. */
export const checkNames: Readonly<Record<string, Bilingual>> = {
  node: {en: 'node', zh: 'Node.js'},
  store: {en: 'store', zh: '令牌目录'},
  lock: {en: 'lock', zh: '文件锁'},
  credentials: {en: 'credentials', zh: '凭据'},
  gateway: {en: 'gateway', zh: '网关'},
  signature: {en: 'signature', zh: '签名'},
  ledger: {en: 'ledger', zh: '账本'},
  reachability: {en: 'reachability', zh: '连通性'},
  clock: {en: 'clock', zh: '时钟'},
  files: {en: 'files', zh: '文件'},
  version: {en: 'version', zh: '版本'},
  script: {en: 'script', zh: '脚本'},
};

/** The name of a check for people; what stands behind its first word, such as a path, stays as it is. */
export function checkTitle(check: string, language: Language): string {
  const [word = ''] = check.split(' ', 1);
  const name = Object.hasOwn(checkNames, word) ? checkNames[word] : undefined;
  return name === undefined ? check : name[language] + check.slice(word.length);
}
