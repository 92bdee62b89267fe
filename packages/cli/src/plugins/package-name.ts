const plainName = /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*$/;

/**
 * Whether a word is the name of a package, and so the name of a folder below `node_modules`: never a path
 * that leads out of it. (npm's `validate-npm-package-name`, with the capitals of old packages)
 */
export function isPackageName(word: unknown): word is string {
  return typeof word === 'string' && word.length <= 214 && plainName.test(word) && word !== 'node_modules';
}
