/*
 * Says in one line which Node.js is needed, in words that Node.js 12 reads as well: it runs before anything
 * that an older one lacks is loaded, in the CLI and, copied by the build, at the beginning of each skill
 * script. Node.js 21 and the first of 22 are newer than 20.19 and yet lack `process.getBuiltinModule`.
 */
(function () {
  const version = process.versions.node.split('.');
  const major = Number(version[0]);
  const isRecent = major > 20 || (major === 20 && Number(version[1]) >= 19);
  if (isRecent && typeof process.getBuiltinModule === 'function') return;
  const sentence =
    'Node.js 20.19, or 22.3 or newer, is needed; this is ' +
    process.versions.node +
    '. · 需要 Node.js 20.19，或 22.3 及更高版本；当前为 ' +
    process.versions.node +
    '。';
  const words = process.argv.slice(2).join('\n').split('\n--\n')[0];
  if (/^(--json|--format(=|\n)(json|raw))$/m.test(words)) {
    const hint = 'Install a current Node.js from nodejs.org. · 请从 nodejs.org 安装新版 Node.js。';
    const error = {code: 'UNEXPECTED', message: sentence, hint: hint, retryable: false};
    // oxlint-disable-next-line no-console -- nothing else is loaded yet
    console.log(JSON.stringify({ok: false, error: error}, undefined, 2));
  } else {
    // oxlint-disable-next-line no-console -- nothing else is loaded yet
    console.error(sentence);
  }
  process.exit(1);
})();
